import { describe, expect, it } from 'vitest'
import { isQuestion } from './question.ts'

describe('isQuestion', () => {
  it.each([
    '请问接到公安局电话让转账怎么办',
    '这是诈骗吗',
    '這是詐騙嗎',
    '96110的电话能接吗？谢谢',
    '被骗了钱还能追回来么',
    '老人被骗了咋办',
    '可不可以报警',
    '身份证丢了去哪补办',
    '是不是骗人的',
    '我想问一下，孩子上学的事',
    '多少钱一个',
    '还有货不',
    '主播几点下播',
    '工资怎么算，有五险一金',
    '那我的钱呢',
    '3号岗位在哪上班',
    '为什么要转账',
    '有没有人遇到过',
    '真的？',
    '安全账户是什么',
    '转账后多久到账',
    'How do I report a scam',
    'is it safe to click',
    '讲得很好，但是怎么 报 案',
  ])('marks "%s"', (text) => {
    expect(isQuestion(text)).toBe(true)
  })

  it.each([
    '？？？',
    '?',
    '扣1',
    '讲得真好',
    '学到了怎么防骗',
    '学会如何识别诈骗了',
    '没什么好怕的',
    '无论如何都要支持',
    '主播正在讲课呢',
    '好着呢',
    '挺好看的呢',
    '多少有点意思',
    '谁都知道',
    '什么都不怕',
    '才不呢',
    '就是嘛',
    '我从不转账',
    '不',
    'https://a.example/?q=1',
    '支持社区民警！！！',
    'what a show'.slice(5),
    '😂😂😂',
    '',
  ])('leaves "%s"', (text) => {
    expect(isQuestion(text)).toBe(false)
  })
})
