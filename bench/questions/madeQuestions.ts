import { questionStates, type Question } from '../../shared/live/question.ts'

const who = [
  '接到自称',
  '我收到了',
  '孩子在网上遇到',
  '邻居说有',
  '有人加我微信说是',
  '家里老人碰到',
  '我在平台上看到',
  '同事转发',
  '快递员打电话说',
  '短信里讲',
]
const what = [
  '客服退款',
  '兼职刷单',
  '公检法办案',
  '投资理财',
  '冒充领导借钱',
  '游戏充值返利',
  '贷款解冻',
  '注销校园贷',
  '中奖领奖',
  '养老补贴',
  '医保卡异常',
  '社保停用',
  '物流赔付',
  '征信修复',
  '虚拟币翻倍',
]
const how = [
  '让我下载屏幕共享软件',
  '要求转账到安全账户',
  '需要先垫付五千元',
  '说要交保证金',
  '发来一个链接',
  '要我提供验证码',
  '让我保密不告诉家人',
  '可以提现但要先充值',
  '让我开通网上银行',
  '要拍身份证正反面',
]
const end = [
  '能信吗',
  '该怎么办',
  '是不是诈骗',
  '钱还能追回来吗',
  '要不要报警',
  '打哪个电话核实',
  '算不算违法',
  '应该注意什么',
  '怎么跟家人解释',
  '银行能不能拦住',
]
const where = [
  '小区门口',
  '菜市场',
  '地铁站',
  '学校旁边',
  '医院大厅',
  '公交车上',
  '广场',
  '网吧',
  '图书馆',
  '物业办公室',
]
const categories = ['冒充客服', '刷单', '公检法', '理财', '贷款', '养老']

/** The same question for the same number, as residents of forty communities would word it. */
export function madeQuestion(k: number): Question {
  let seed = (k + 1) * 2_654_435_761
  const pick = <T>(from: readonly T[]): T => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return from[(seed >>> 8) % from.length]!
  }
  const tale = `，那天在${pick(where)}，${pick(how)}，前后${(seed >>> 5) % 90}天，涉及${(seed >>> 3) % 50_000}元`
  return {
    id: `q${k}`,
    text: `${pick(who)}${pick(what)}，${pick(how)}${seed % 3 === 0 ? tale : ''}，${pick(end)}？`,
    asker: '',
    naming: 'anonymous',
    community: `第${(seed >>> 4) % 40}社区`,
    category: pick(categories),
    source: 'collected',
    state: pick(questionStates),
    answerer: '',
    notes: seed % 5 === 0 ? '请银行同志补充' : '',
    summary: '',
    followUp: false,
    reason: '',
    mergedInto: null,
    createdAtEpochMs: k * 1000,
    updatedAtEpochMs: k * 1000,
    answeredAtEpochMs: null,
    consentAtEpochMs: null,
    simulated: false,
  }
}

/** What people look for: one character and many, common, rare and nowhere. */
export const looked: readonly string[] = [
  '退',
  '款',
  '骗',
  '鸡',
  '退款',
  '微信',
  '诈骗',
  '老人',
  '保证金',
  '验证码',
  '安全账户',
  '养老补贴',
  '屏幕共享软件',
  '客服退款',
  '第39社区',
  '12345',
  '不存在的词语',
  '邻居说有客服退款，让我',
  '银行能不能拦住',
]
