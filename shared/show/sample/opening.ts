import type { Cue } from '../show.ts'
import { callNotice, officerName } from './cards.ts'
import { action, aside, bankerSays, lines, must, about, officerSays } from './lines.ts'
import { banker, officer } from './people.ts'

export const opening: Cue = {
  id: 'opening',
  title: '开场与主持人介绍',
  scene: '机位一',
  plannedMs: 60_000,
  people: [officer.id, banker.id],
  cards: [officerName.id],
  clearCards: true,
  note: '示例节目：人物、单位和案例都是虚构的，可以照着改成自己的。',
  script: lines('opening', [
    action('微笑，举手示意'),
    officerSays('各位居民朋友，晚上好！欢迎来到《反诈公开课》。我是沿江派出所的社区民警，大家都叫我杜警官。'),
    officerSays('坐在我身边的，是江城银行沿江支行的李经理。'),
    action('转向李经理'),
    bankerSays('大家好！我在柜台工作了十五年，拦下过不少差点转出去的养老钱。'),
    officerSays(
      '这几天，网格员走进社区，收集了大家最关心的问题，今晚我们一一回答。也请直播间的朋友把问题打在评论区。',
    ),
    about(
      callNotice.id,
      must(
        officerSays('开始之前，请大家先记住一个号码：96110。这是反诈预警劝阻专线，接到来电，请一定接听。'),
      ),
    ),
    aside('号码放慢，念两遍'),
  ]),
}
