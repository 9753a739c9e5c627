import type { Cue } from '../show.ts'
import { refundCase, screenNotice } from './cards.ts'
import { about, action, bankerSays, lines, must, officerSays } from './lines.ts'
import { banker, officer } from './people.ts'

export const refund: Cue = {
  id: 'refund',
  title: '今日警情：冒充客服退款',
  scene: '双人',
  plannedMs: 120_000,
  people: [officer.id, banker.id],
  cards: [refundCase.id, screenNotice.id],
  clearCards: true,
  note: '',
  script: lines('refund', [
    officerSays('先说一起刚刚发生在我们身边的警情。'),
    about(
      refundCase.id,
      officerSays(
        '上个星期，王女士接到一个电话，对方自称购物平台的客服，一开口就准确报出了她买的东西和下单时间。对方说，这批商品检测不合格，平台要给她三倍退款。',
      ),
    ),
    officerSays(
      '王女士一听，信息全对，就放下了戒心。接着，对方让她下载一个会议软件，说是“在线办理”，又让她打开屏幕共享。',
    ),
    action('停顿两秒，看机位二'),
    officerSays(
      '问题就出在这里。屏幕一共享，她手机上收到的每一条验证码，对方都看得一清二楚。短短十分钟，卡里的四万六千块钱被转走了。',
    ),
    action('转向李经理'),
    officerSays('李经理，银行那边是怎么看这类案子的？'),
    bankerSays(
      '在柜台上，我们每个月都能遇到好几位。我想告诉大家：银行和平台退款，都是原路退回，钱从哪里付的，就退到哪里去，不需要您下载任何软件，更不需要您报验证码。',
    ),
    bankerSays('验证码就是家门的钥匙。把验证码念给别人听，等于把钥匙亲手递了出去。'),
    must(
      officerSays(
        '请大家记住三句话：主动来电说退款的，先挂断；让您共享屏幕的，是诈骗；向您要验证码的，是诈骗。',
      ),
    ),
    must(
      bankerSays(
        '已经共享了屏幕怎么办？马上断开网络，马上拨打110报警，再打银行卡背面的客服电话，先把卡冻结。',
      ),
    ),
  ]),
}
