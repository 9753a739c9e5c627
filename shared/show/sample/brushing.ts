import type { Cue } from '../show.ts'
import { brushingCase } from './cards.ts'
import { about, action, aside, bankerSays, lines, must, officerSays } from './lines.ts'
import { banker, officer } from './people.ts'

export const brushing: Cue = {
  id: 'brushing',
  title: '以案说法：刷单返利',
  scene: '案例卡',
  plannedMs: 120_000,
  people: [officer.id, banker.id],
  cards: [brushingCase.id],
  clearCards: true,
  note: '',
  script: lines('brushing', [
    officerSays('接下来是以案说法。今天讲一个年轻人特别容易中招的骗局：刷单返利。'),
    about(
      brushingCase.id,
      officerSays(
        '大学生小陈，在社交平台上看到一条“点赞就能赚钱”的消息，加进了一个群。头一单点赞，返了十二块；第二单，返了二十四块。钱是真的到账了。',
      ),
    ),
    officerSays(
      '第三单，群里的“导师”说，要做就做大单，先垫付五千，完成马上连本带利返还。小陈照做了，对方却说他操作失误，账户冻结，要再交八千才能解冻。',
    ),
    action('伸出手指，一、二、三、四'),
    officerSays('就这样，一笔、两笔、三笔、四笔，前前后后三万八千块钱转了出去。最后，他被移出了群聊。'),
    bankerSays(
      '我补充一点。前两单那几十块钱，不是工资，是鱼饵。骗子花三十六块钱，买的是您的信任。等您垫了大钱，心里舍不得，就会越陷越深。',
    ),
    aside('李经理说完，看杜警官一眼，再由杜警官总结。'),
    must(officerSays('请大家记牢：刷单本身就是违法行为。凡是让您先垫钱的兼职，都是诈骗。')),
    officerSays(
      '如果已经垫了钱，请马上停手，不要再转一分钱。把聊天记录、转账记录、对方的账号保存好，拨打110报警。',
    ),
    bankerSays('也请家长们提醒孩子：天上不会掉馅饼，动动手指就赚大钱的事，是没有的。'),
  ]),
}
