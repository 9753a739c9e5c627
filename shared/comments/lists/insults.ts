import type { WordEntry } from '../words.ts'
import { listed } from './listed.ts'

/** Starred; the comment is shown, for an angry comment may still be right. */
const RUDE = `
  傻逼 傻叉 傻吊 傻缺 脑残 智障 弱智 贱人 贱货 婊子 他妈的 你妈的 妈的 操你 草泥马 卧槽 滚蛋 滚犊子
  王八蛋 王八羔子 狗东西 狗日的 死胖子 死瘸子 娘炮 sb cnm nmb tmd wcnm mlgb fuck fucking shit bitch
  asshole
`

/** Threats, curses and slurs. */
const THREATS = `
  操你妈 去死吧 死全家 全家死 不得好死 弄死你 杀了你 砍死你 打死你 捅死 人肉你 nmsl 残废 瘸子 死瞎子
  聋子哑巴 我要炸
`

/** Said plainly, or only sounding alike. Hosts and buyers here include people with disabilities. */
const CHANCE = {
  智障: ['智障人', '智障儿童', '智障青年', '智障者', '智障孩子', '智障群体', '智障学员'],
  弱智: ['弱智儿童', '弱智人'],
  妈的: [
    '妈妈的',
    '我妈的',
    '他妈的手',
    '你妈的手',
    '你妈的病',
    '你妈的身份',
    '姨妈的',
    '姑妈的',
    '舅妈的',
    '大妈的',
    '宝妈的',
    '孩子妈的',
    '干妈的',
    '奶妈的',
    '她妈的',
    '爸妈的',
    '咱妈的',
    '后妈的',
  ],
  他妈的: ['他妈的手', '他妈的病', '他妈的身份'],
  你妈的: ['你妈的手', '你妈的病', '你妈的身份'],
  傻逼: ['沙比利'],
  操你: ['操你的心', '体操你', '早操你'],
  滚蛋: ['滚蛋饺子'],
}

/** Insults: most are starred and the comment is shown; threats and slurs wait for a moderator. */
export const insults: readonly WordEntry[] = [
  ...listed('insult', 'mask', RUDE, CHANCE),
  ...listed('insult', 'hold', THREATS),
]
