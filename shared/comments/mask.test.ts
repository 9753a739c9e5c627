import { describe, expect, it } from 'vitest'
import { allowing } from './hotlines.ts'
import { mask } from './mask.ts'

const shown = (text: string) => mask(text).text
const kinds = (text: string) => mask(text).found.map((found) => found.kind)

describe('telephone numbers', () => {
  it.each([
    ['打我电话13812345678谢谢', '打我电话138****5678谢谢'],
    ['+86 138 1234 5678', '+86 138 **** 5678'],
    ['013812345678', '0138****5678'],
    ['8613812345678', '86138****5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['138-1234-5678', '138-****-5678'],
    ['138.1234.5678', '138.****.5678'],
    ['1 3 8 1 2 3 4 5 6 7 8', '1 3 8 * * * * 5 6 7 8'],
    ['一三八一二三四五六七八', '一三八****五六七八'],
    ['幺三八壹贰叁肆伍陆柒捌', '幺三八****伍陆柒捌'],
    ['①③⑧①②③④⑤⑥⑦⑧', '①③⑧****⑤⑥⑦⑧'],
    ['138一二三四5678', '138****5678'],
    ['l38l234567B', 'l38l234567B'],
    ['l3812345678', 'l38****5678'],
    ['13812345o78', '138****5o78'],
    ['138\u200b1234\u200b5678', '138\u200b****5678'],
    ['1️⃣3️⃣8️⃣12345678', '1️⃣3️⃣8️⃣****5678'],
    ['138😀1234😀5678', '138😀****😀5678'],
    ['唯一13812345678', '唯一138****5678'],
    ['13812345678 13987654321', '138****5678 139****4321'],
    ['138 12345 678', '138 ****5 678'],
  ])('hides %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['0571-87654321', '0571-******21'],
    ['010 6512 3456', '010 **** **56'],
    ['Tel: +86 (571) 8888-8888', 'Tel: +86 (571) ****-**88'],
    ['家里电话 87654321', '家里电话 ******21'],
    ['座机：8765432', '座机：*****32'],
  ])('hides the landline %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(kinds(text)).toEqual(['landline'])
  })
})

describe('what is public', () => {
  it.each([
    '110 119 120 122 12345 12348 12381 12309 96110',
    '1. 96110 2. 12345 3. 110',
    '1 96110 12345',
    '反诈专线96110，市民热线12345',
    '95588 95533 95566 10086',
    '客服电话4008001234',
    '400-800-1234',
    '800 820 8820',
    '九六幺幺零',
  ])('stays: %s', (text) => {
    expect(mask(text)).toEqual({ text, found: [] })
  })

  it('stays where the station allows it, in any spelling', () => {
    const allowed = allowing([
      '0571-8765 4321',
      'fanzha@police.cn',
      'pingan_hangzhou',
      '幸福路88号',
      '浙A12345',
      '13800000000',
    ])
    const text =
      '座机０５７１-87654321，fanzha@police.cn，微信pingan_hangzhou，幸福路88号，浙A·12345，138-0000-0000'
    expect(mask(text, allowed).found).toEqual([])
    expect(mask('+86 571 8765 4321，+8613800000000', allowed).found).toEqual([])
    expect(mask('0571-87654322', allowed).found).toHaveLength(1)
  })
})

describe('resident ids', () => {
  it.each([
    ['身份证11010519491231002X', '身份证110***********002X', true],
    ['110105 19491231 002x', '110*** ******** 002x', true],
    ['110 105 19491231 002X', '110 *** ******** 002X', true],
    ['１１０１０５１９４９１２３１００２Ｘ', '１１０***********００２Ｘ', true],
    ['110105194912310021', '110***********0021', false],
    ['110105491231002', '110********1002', false],
  ])('hides %s', (text, expected, sure) => {
    const masked = mask(text)
    expect(masked.text).toBe(expected)
    expect(masked.found).toMatchObject([{ kind: 'residentId', sure }])
  })

  it('leaves eighteen digits that hold no place or no date', () => {
    for (const text of ['990105194912310021', '110105194913310021', '110105194902300021'])
      expect(mask(text).found).toEqual([])
  })
})

describe('bank cards', () => {
  it('hides cards whose check digit holds, whole or in fours', () => {
    expect(shown('6222 0212 3456 7890 128')).toBe('6222 **** **** ***0 128')
    expect(shown('6222021234567890128')).toBe('6222***********0128')
    expect(shown('4111111111111111')).toBe('4111********1111')
    expect(kinds('4111111111111111')).toEqual(['bankCard'])
  })

  it('hides what is called a card, though the check digit fails, and says that it is unsure', () => {
    expect(mask('工资卡6222021234567890123被冻结了').text).toBe('工资卡6222***********0123被冻结了')
    expect(mask('卡号：6222021234567890120').found).toMatchObject([{ kind: 'bankCard', sure: false }])
  })
})

describe('plates', () => {
  it.each([
    ['车牌京A12345', '车牌京A***45'],
    ['粵B·D12345', '粵B·****45'],
    ['沪 A 1 2 3 4 5', '沪 A * * * 4 5'],
    ['浙AF12345', '浙A****45'],
    ['粤Z1234港', '粤Z***4港'],
  ])('hides %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(kinds(text)).toEqual(['plate'])
  })

  it('leaves words and models', () => {
    for (const text of ['新iphone15', '新macbook', '川AABCDE', '云南B2楼', '新K歌12345678'])
      expect(kinds(text)).not.toContain('plate')
  })
})

describe('addresses', () => {
  it.each([
    ['我住幸福路12号3栋402室', '我住幸福路**号*栋***室'],
    ['人民路88号', '人民路**号'],
    ['文三路123号', '文三路***号'],
    ['翠苑一区阳光小区3幢2单元501', '翠苑一区阳光小区*幢*单元***'],
    ['阳光花园3-2-501', '阳光花园*-*-***'],
    ['张家村３组十二号', '张家村*组**号'],
    ['幸福路 12 号 402 室', '幸福路 ** 号 *** 室'],
  ])('hides %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(kinds(text)).toEqual(['address'])
  })

  it.each([
    '直播间里1号链接多少钱',
    '坐2路3号线',
    '人民路88号派出所在哪',
    '这里3号开始',
    '解放路18号市民中心',
    '文一路 100 号 人才市场',
    '3号链接 5号链接 12号链接拍两件',
    '一路1号车',
    '家里2楼漏水',
    '第一百二十三条',
    '求职3号岗位',
    '小区里有3个人',
  ])('leaves %s', (text) => {
    expect(mask(text).found).toEqual([])
  })
})

describe('e-mail, WeChat and QQ', () => {
  it.each([
    ['发到zhangsan@qq.com', '发到z*******@qq.com', 'email'],
    ['zhang.san ＠ １６３。com', 'z******** ＠ １６３。com', 'email'],
    ['zhangsan(at)gmail.com', 'z*******(at)gmail.com', 'email'],
    ['zhangsan艾特qq点com', 'z*******艾特qq点com', 'email'],
    ['加微信abc_12345', '加微信*********', 'wechat'],
    ['微信号：wangxiaoming', '微信号：************', 'wechat'],
    ['V X：abc-12345', 'V X：*********', 'wechat'],
    ['加薇芯 zhang888', '加薇芯 ********', 'wechat'],
    ['加v：lisi2024', '加v：********', 'wechat'],
    ['+V lisi2024', '+V ********', 'wechat'],
    ['加我微信领红包 wx_88667', '加我微信领红包 ********', 'wechat'],
    ['加微信领资料，zhang_8867', '加微信领资料，**********', 'wechat'],
    ['找我 wxid_8k2j3h4g5f', '找我 ***************', 'wechat'],
    ['vx88667788', '**********', 'wechat'],
    ['QQ12345678', 'QQ********', 'qq'],
    ['扣扣群：１２３ 456 789', '扣扣群：*** *** ***', 'qq'],
    ['加q一二三四五六七', '加q*******', 'qq'],
    ['扣裙 123456789', '扣裙 *********', 'qq'],
    ['群号：987654321 进来', '群号：********* 进来', 'qq'],
    ['电报 @fraud_88', '电报 @********', 'messenger'],
    ['TG：money888', 'TG：********', 'messenger'],
    ['加飞机 abc123', '加飞机 ******', 'messenger'],
  ])('hides %s', (text, expected, kind) => {
    expect(shown(text)).toBe(expected)
    expect(kinds(text)).toEqual([kind])
  })

  it.each([
    '微信android版本',
    '微信支付怎么关',
    'QQ飞车2024',
    '坐飞机boeing',
    '退伍军人群体2024',
    'tg是什么软件',
    'vx是什么',
    '加微信的都是骗子 iphone用户要小心',
    '加微信的都是骗子',
    'wechat pay works',
  ])('leaves %s', (text) => {
    expect(mask(text).found).toEqual([])
  })
})
