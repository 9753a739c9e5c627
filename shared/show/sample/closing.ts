import type { Cue } from '../show.ts'
import { callNotice, lendingStatute, reportNotice } from './cards.ts'
import { about, action, aside, bankerSays, lines, must, officerSays } from './lines.ts'
import { banker, officer } from './people.ts'

export const comments: Cue = {
  id: 'comments',
  title: '评论区互动与抢答',
  scene: '机位二',
  plannedMs: 75_000,
  people: [officer.id, banker.id],
  cards: [reportNotice.id],
  clearCards: true,
  note: '从评论里选一两条，没有就用备用题；答案出来时播法条卡。',
  script: lines('comments', [
    action('看机位二，招手'),
    officerSays('现在是评论区时间。直播间的朋友们，我们来做一道抢答题。'),
    officerSays('有人出五百块钱，借您的银行卡用一个月，说只是走个账。能借的扣1，不能借的扣2。'),
    aside('等评论滚动五秒，念一两位答对的网名（叠加层上已打码的名字）。'),
    about(
      lendingStatute.id,
      bankerSays(
        '答案是扣2，不能借。银行卡、电话卡，只能自己用。借给别人，很可能就成了诈骗分子转移赃款的工具，自己也要承担法律责任。',
      ),
    ),
    officerSays('没来得及回答的问题，我们都记下来了，下一期接着答，也欢迎到社区警务室来找我。'),
  ]),
}

export const closing: Cue = {
  id: 'closing',
  title: '96110 提示与结束语',
  scene: '机位一',
  plannedMs: 45_000,
  people: [officer.id, banker.id],
  cards: [callNotice.id],
  clearCards: true,
  note: '',
  script: lines('closing', [
    officerSays('今天的反诈公开课就要结束了，最后再请大家跟我一起记住几句话。'),
    must(officerSays('不轻信来路不明的电话，不点击不明链接，不透露验证码，不向陌生账户转账。')),
    about(callNotice.id, must(officerSays('遇到拿不准的事，拨打96110咨询；发现被骗，立即拨打110。'))),
    bankerSays('也请把今晚的内容，讲给家里的老人和孩子听。守住自己的钱袋子，也守住一家人的安心。'),
    action('两人一起挥手，定住三秒'),
    officerSays('谢谢大家，我们下期再见！'),
  ]),
}
