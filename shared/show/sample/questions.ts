import { newQuestion } from '../../live/newQuestion.ts'
import type { Question } from '../../live/question.ts'
import { articleThirtyOne } from './cards.ts'
import { banker, officer } from './people.ts'

type Collected = Pick<
  Question,
  'id' | 'text' | 'asker' | 'naming' | 'community' | 'category' | 'source' | 'state' | 'answerer' | 'notes'
>

const collected: readonly Collected[] = [
  {
    id: 'q-refund',
    text: '接到“客服”电话说要给我退款，让我下载屏幕共享软件，能信吗？',
    asker: '张丽华',
    naming: 'surname',
    community: '旭日社区',
    category: '冒充客服',
    source: 'collected',
    state: 'queued',
    answerer: officer.name,
    notes:
      '三点：1. 挂断，回平台官方渠道查订单；2. 不下载、不共享屏幕；3. 已共享的马上断网、改密码、打 110。',
  },
  {
    id: 'q-phone',
    text: '我妈把手机号 13800138000 和验证码都念给“银行客服”听了，现在该怎么办？',
    asker: '王敏',
    naming: 'surname',
    community: '沿江街道',
    category: '冒充客服',
    source: 'collected',
    state: 'queued',
    answerer: banker.name,
    notes:
      '先拨银行卡背面的客服电话挂失、冻结，再打 110；验证码就是钥匙，念出去等于把门打开。不要念出居民的号码。',
  },
  {
    id: 'q-brushing',
    text: '兼职刷单前两单都返钱了，第三单让我垫五千，是不是骗局？',
    asker: '小区热心人',
    naming: 'alias',
    community: '江畔新城',
    category: '刷单返利',
    source: 'comment',
    state: 'queued',
    answerer: officer.name,
    notes: '是骗局，别再垫。保存聊天、转账记录，立即报警。后面“以案说法”会细讲，这里一分钟以内。',
  },
  {
    id: 'q-96110',
    text: '接到 96110 打来的电话，要不要接？会不会也是骗子冒充的？',
    asker: '',
    naming: 'anonymous',
    community: '',
    category: '预警劝阻',
    source: 'room',
    state: 'queued',
    answerer: officer.name,
    notes: '一定要接。96110 只提醒、只劝阻，不会要密码和验证码，不会让您转账。拿不准就挂断后自己回拨。',
  },
  {
    id: 'q-game',
    text: '孩子玩游戏扫了“领皮肤”的二维码，被转走了两千多，钱还能追回来吗？',
    asker: '刘建国',
    naming: 'real',
    community: '旭日社区',
    category: '游戏诈骗',
    source: 'collected',
    state: 'queued',
    answerer: officer.name,
    notes: '尽快报警，越早止付希望越大；不承诺一定追回。提醒家长：关闭免密支付，支付密码不告诉孩子。',
  },
  {
    id: 'q-transfer',
    text: '转账以后才觉得不对，银行能不能帮我把钱拦下来？',
    asker: '赵阿姨',
    naming: 'alias',
    community: '柳岸社区',
    category: '止付挽损',
    source: 'phone',
    state: 'queued',
    answerer: banker.name,
    notes: '马上打 110，说清转出账号、收款账号、金额、时间；同时联系银行。时间就是钱，不要先去找“对方”理论。',
  },
  {
    id: 'q-card',
    text: '有人出五百块借我的银行卡用一个月，说只是走个账，可以借吗？',
    asker: '',
    naming: 'anonymous',
    community: '江畔新城',
    category: '出借两卡',
    source: 'collected',
    state: 'approved',
    answerer: banker.name,
    notes: `不可以。《${articleThirtyOne.law}》${articleThirtyOne.article}：“${articleThirtyOne.text}”`,
  },
  {
    id: 'q-pension',
    text: '有人上门说能给老年人办养老补贴，要先交八百元手续费，是真的吗？',
    asker: '孙福林',
    naming: 'real',
    community: '柳岸社区',
    category: '养老诈骗',
    source: 'collected',
    state: 'new',
    answerer: '',
    notes: '',
  },
]

/** Eight questions as grid workers, the phone, the room and the comments bring them; six already queued, in order. */
export const questions = (nowEpochMs: number): Question[] =>
  collected.map((question, index) => {
    const at = nowEpochMs - (collected.length - index) * 60_000
    return newQuestion(question.id, at, question)
  })
