import type { CommentKind } from '../comments/model.ts'

/** What the columns of a recorded stream are called, and the kinds in them, in tables that people make. */
export const headings = {
  text: ['text', 'content', '内容', '评论'],
  count: ['count', '数量'],
  kind: ['kind', '类型'],
  source: ['source', '来源'],
  id: ['id', '编号'],
  room: ['room', '房间'],
  author: ['author', 'name', '昵称', '用户'],
  authorId: ['authorId', '用户编号'],
  at: ['at', 'time', '时间'],
} as const

export const kindsInWords: ReadonlyMap<string, CommentKind> = new Map([
  ['评论', 'comment'],
  ['提问', 'question'],
  ['点赞', 'like'],
  ['礼物', 'gift'],
  ['进场', 'enter'],
  ['关注', 'follow'],
  ['分享', 'share'],
])
