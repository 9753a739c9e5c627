import type { Cue } from '../show.ts'
import { bankerName } from './cards.ts'
import { about, action, aside, bankerSays, lines, must, officerSays } from './lines.ts'
import { banker, officer } from './people.ts'

export const letters: Cue = {
  id: 'letters',
  title: '居民来信答疑',
  scene: '双人',
  plannedMs: 180_000,
  people: [officer.id, banker.id],
  cards: [bankerName.id],
  clearCards: true,
  note: '每个问题一分钟以内。导播播出问题卡后再念题。',
  script: lines('letters', [
    officerSays('下面是居民来信答疑。问题都是网格员从各个社区收集来的，我们一个一个说。'),
    aside('等问题卡出来，再念题目。'),
    about(
      'q-phone',
      bankerSays('第一封信：家里老人把手机号和验证码都念给了“银行客服”，现在该怎么办？这封信我来回答。'),
    ),
    bankerSays(
      '第一步，拨打银行卡背面印着的客服电话，挂失、冻结这张卡。第二步，拨打110，把对方的电话、说过的话、转账的时间和金额说清楚。第三步，修改手机银行的登录密码和支付密码。这三步越快越好。',
    ),
    must(bankerSays('银行的工作人员，绝不会向您索要短信验证码。谁要验证码，谁就是骗子。')),
    action('问题卡切换，等两秒'),
    about('q-96110', officerSays('第二个问题问得特别好：接到96110的电话要不要接，会不会也是骗子冒充的？')),
    officerSays(
      '我的回答是：一定要接。接到这个电话，说明您或者您的家人很可能正在遭遇诈骗。96110只做提醒和劝阻，不会问您的密码，不会要您的验证码，更不会让您把钱转到什么“安全账户”。',
    ),
    officerSays('如果您还是不放心，很简单：先挂断，再自己拨一遍96110，或者到派出所来问我们。'),
    action('问题卡切换，转向李经理'),
    about(
      'q-transfer',
      officerSays('第三位居民问：钱转出去才觉得不对，银行能不能帮忙拦下来？李经理，请您来说。'),
    ),
    bankerSays(
      '能不能拦下来，要看时间。请立刻拨打110，告诉接警员四样东西：您的账号、对方的账号、转账的金额、转账的时间。警方和银行会一起做紧急止付。',
    ),
    bankerSays('千万不要先去找对方理论，也不要相信网上“帮您追回”的广告，那往往是第二次诈骗。'),
    must(officerSays('一句话：发现被骗，先打110，早一分钟，就多一分希望。')),
  ]),
}
