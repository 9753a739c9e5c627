import type { ColumnField } from './fields.ts'
import type { Words } from '../../table/heading.ts'

const said = (words: string): readonly string[] => words.trim().split(/\s+/)

/**
 * How offices head their columns, levelled: no blanks, brackets or signs, lower case. Data, not logic: a new wording
 * is a new word here.
 */
export const headings: readonly Words<ColumnField>[] = [
  {
    field: 'phone',
    exact: said(
      '电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 座机 联系人电话 phone mobile tel telephone contact cell',
    ),
    part: said('电话 手机 联系方式 联系号码 phone mobile telephone'),
  },
  {
    field: 'wechat',
    exact: said('微信 微信号 wechat wechatid weixin'),
    part: said('微信 wechat weixin'),
  },
  {
    field: 'qq',
    exact: said('qq qq号 qq号码'),
    part: said('qq号'),
  },
  {
    field: 'email',
    exact: said('邮箱 电子邮箱 邮件 电子邮件 email mail'),
    part: said('邮箱 电子邮件 email'),
  },
  {
    field: 'idNumber',
    exact: said('身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码 idnumber idcard idno'),
    part: said('身份证 证件号 身份号码 idcard idnumber'),
  },
  {
    field: 'address',
    exact: said(
      '住址 家庭住址 地址 详细地址 居住地址 家庭地址 联系地址 通讯地址 户籍地址 门牌号 楼栋房号 楼栋号 房号 房间号 address homeaddress',
    ),
    part: said('住址 地址 门牌 房号 楼栋 address'),
  },
  {
    field: 'text',
    exact: said(`
      问题 问题内容 提问 提问内容 问题描述 咨询内容 咨询问题 居民问题 居民提问 群众问题 群众提问 诉求 诉求内容 内容 题目 您的问题 想问的问题 疑问 求助内容 征集问题
      question questions text content questiontext query
    `),
    part: said('问题 提问内容 咨询内容 诉求 疑问 想了解 question'),
  },
  {
    field: 'naming',
    exact: said(`
      署名 署名方式 称呼方式 显示方式 显示名称方式 姓名显示方式 展示方式 是否匿名 匿名 是否实名 实名 是否公开姓名 是否公开 naming anonymous showname
    `),
    part: said('署名 是否匿名 是否实名 是否公开 称呼方式 显示方式 anonymous'),
  },
  {
    field: 'asker',
    exact: said(`
      姓名 提问人 提问者 提问人姓名 居民姓名 居民 群众姓名 咨询人 反映人 称呼 昵称 化名 名字 联系人 诉求人 来访人 name asker askedby nickname
      resident from
    `),
    part: said('提问人 提问者 姓名 咨询人 反映人 称呼 昵称 name'),
  },
  {
    field: 'community',
    exact: said(`
      社区 小区 所属社区 所在社区 村 村社 村居 村社区 街道 镇街 乡镇街道 网格 所属网格 网格名称 片区 辖区 区域 来自 community communityname
      neighbourhood neighborhood district area
    `),
    part: said('社区 小区 街道 村居 网格名 片区 辖区 community neighbo'),
  },
  {
    field: 'category',
    exact: said(
      '类别 分类 类型 问题类别 问题分类 问题类型 诈骗类型 所属类别 主题 标签 领域 category type topic tag class',
    ),
    part: said('类别 分类 类型 主题 category'),
  },
  {
    field: 'source',
    exact: said('来源 渠道 问题来源 收集渠道 收集方式 征集渠道 来源渠道 途径 source channel'),
    part: said('来源 渠道 途径 source channel'),
  },
  {
    field: 'answerer',
    exact: said(`
      解答人 回答人 答复人 答疑人 答疑民警 解答民警 回答嘉宾 解答嘉宾 答复单位 解答单位 承办人 谁来答 answerer answeredby speaker expert
    `),
    part: said('解答人 回答人 答复人 答疑 答复单位 解答 answerer'),
  },
  {
    field: 'askedAt',
    exact: said(`
      日期 时间 提问时间 提问日期 收集时间 收集日期 征集时间 征集日期 登记时间 登记日期 填报时间 提交时间 创建时间 date time askedat createdat
      submittedat timestamp
    `),
    part: said('日期 时间 date time'),
  },
  {
    field: 'summary',
    exact: said(
      '答复 答复内容 答案 回复 回复内容 解答 解答内容 参考答案 答复摘要 办理结果 answer reply summary',
    ),
    part: said('答复 回复 答案 参考答案 answer reply'),
  },
  {
    field: 'notes',
    exact: said(
      '备注 说明 补充说明 备注说明 提示 答题要点 要点 答疑要点 notes note remark remarks comment comments memo',
    ),
    part: said('备注 说明 要点 remark note'),
  },
  {
    field: 'ignored',
    exact: said('序号 编号 号 序 no nr id number index seq'),
    part: said('序号'),
  },
]
