import type { Subject } from '../../table/heading.ts'

/** Kinds of cards that units keep in tables: a fair's positions, a sale's goods. */
export const tableKinds = ['job', 'product'] as const
export type TableKind = (typeof tableKinds)[number]

/** The key of a fact; `contact` for how somebody is reached, which no card takes over by itself; `ignored`. */
export type CardColumn = string

const said = (words: string): readonly string[] => words.trim().split(/\s+/)
const column = (field: CardColumn, exact: string, part = '') => ({
  field,
  exact: said(exact),
  part: part === '' ? [] : said(part),
})

const contact = column(
  'contact',
  '联系人 联系方式 电话 手机 手机号 微信 邮箱 contact phone email',
  '联系 电话 手机 微信 邮箱',
)

/** How employment offices and sellers head their columns, levelled as all headings are. */
export const cardSubjects: { readonly [K in TableKind]: Subject<CardColumn> } = {
  job: {
    wanted: 'position',
    words: [
      column(
        'position',
        '岗位 职位 岗位名称 职位名称 招聘岗位 招聘职位 工种 position job title',
        '岗位名称 职位名称 岗位 职位',
      ),
      column(
        'employer',
        '企业 公司 单位 企业名称 公司名称 单位名称 用人单位 招聘单位 招聘企业 employer company',
        '企业 公司 单位',
      ),
      column('group', '组 组别 分组 场次 批次 group'),
      column('code', '编号 岗位编号 职位编号 代码 岗位代码 code no', '编号 代码'),
      column('headcount', '人数 招聘人数 需求人数 招聘数量 需求数量 数量 headcount', '人数 数量'),
      column(
        'requirements',
        '要求 条件 招聘条件 任职要求 岗位要求 任职条件 招聘要求 学历 学历要求 专业 专业要求 年龄 年龄要求 经验 工作经验 技能 requirements',
        '要求 条件 学历 专业 年龄 经验 技能',
      ),
      column('content', '内容 工作内容 岗位职责 工作职责 职责 岗位描述 content duties', '内容 职责 描述'),
      column('place', '地点 工作地点 工作地址 地址 上班地点 区域 place location', '地点 地址'),
      column(
        'pay',
        '薪资 薪酬 工资 月薪 待遇 薪资待遇 工资待遇 基本薪资 福利 福利待遇 pay salary',
        '薪 工资 待遇 福利',
      ),
      column('validUntil', '有效期 有效期至 截止日期 截止时间 招聘截止 until deadline', '有效期 截止'),
      column('link', '链接 网址 投递链接 报名链接 link url', '链接 网址'),
      contact,
      column('ignored', '序号 备注 note'),
    ],
  },
  product: {
    wanted: 'name',
    words: [
      column(
        'name',
        '商品 产品 商品名称 产品名称 品名 名称 作品 作品名称 name product',
        '商品名 产品名 品名 作品',
      ),
      column(
        'maker',
        '制作人 作者 制作单位 商家 供应商 工坊 匠人 手艺人 maker seller',
        '制作 作者 商家 工坊 匠人',
      ),
      column('price', '价格 单价 售价 定价 直播价 价格元 price', '价'),
      column('unit', '计价单位 单位 规格 unit', '单位 规格'),
      column('stock', '库存 数量 库存数量 件数 stock', '库存 数量'),
      column('story', '故事 介绍 简介 说明 卖点 产品介绍 商品介绍 产品故事 story', '故事 介绍 简介 卖点'),
      column('link', '链接 网址 下单链接 购买链接 link url', '链接 网址'),
      contact,
      column('ignored', '序号 编号 备注 图片 note'),
    ],
  },
}
