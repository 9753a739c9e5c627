import type { Subject } from '../../table/heading.ts'

/** What a column of a rundown can be. */
export type RundownField = 'title' | 'length' | 'scene' | 'people' | 'script' | 'cards' | 'note' | 'ignored'

const said = (words: string): readonly string[] => words.trim().split(/\s+/)

/** How editors head the columns of a rundown, levelled as all headings are. */
export const rundownSubject: Subject<RundownField> = {
  wanted: 'title',
  words: [
    {
      field: 'title',
      exact: said('环节 环节名称 板块 流程 节目环节 节目 内容 标题 主题 名称 项目 cue title segment item'),
      part: said('环节 板块 流程 标题'),
    },
    {
      field: 'length',
      exact: said('时长 时长分钟 用时 预计时长 分钟 时间长度 长度 duration length minutes mins'),
      part: said('时长 用时 分钟数 duration'),
    },
    {
      field: 'scene',
      exact: said('场景 画面 机位 镜头 画面场景 obs场景 scene shot camera'),
      part: said('场景 画面 机位 scene'),
    },
    {
      field: 'people',
      exact: said(
        '主持 主持人 主播 嘉宾 人员 出镜 出镜人 出镜人员 主讲 主讲人 参与人员 host hosts speaker people',
      ),
      part: said('主持 出镜 主播 嘉宾 host speaker'),
    },
    {
      field: 'script',
      exact: said('台词 台词稿 口播 口播稿 稿子 稿件 串词 主持词 文稿 解说词 script lines text'),
      part: said('台词 口播 串词 稿 script'),
    },
    {
      field: 'cards',
      exact: said('卡片 字幕 图文 上屏 贴片 包装 card cards graphics'),
      part: said('卡片 字幕 上屏 card'),
    },
    {
      field: 'note',
      exact: said('备注 说明 注意事项 要求 道具 note notes remark'),
      part: said('备注 说明 注意 note'),
    },
    {
      field: 'ignored',
      exact: said('序号 编号 顺序 开始时间 结束时间 时间 时间段 no nr start end time'),
      part: said('序号 开始时间 结束时间 时间段'),
    },
  ],
}
