import type { Outline } from './outline.ts'

/** 带岗: recruiters in groups present their positions and answer applicants; interest comes as 求职+编号. */
export const jobs: Outline = {
  colours: { primary: '#0b5d4b', accent: '#b3261e' },
  people: [
    { id: 'host', name: '主播', title: '就业服务专员', role: 'host', mic: '主播话筒' },
    { id: 'guest-1', name: '招聘方一', title: '招聘负责人', role: 'guest', mic: '副播话筒' },
    { id: 'guest-2', name: '招聘方二', title: '招聘负责人', role: 'guest', mic: '副播话筒' },
    { id: 'guest-3', name: '招聘方三', title: '招聘负责人', role: 'guest', mic: '副播话筒' },
  ],
  cards: [
    {
      id: 'soon',
      kind: 'countdown',
      facts: { title: '直播带岗马上开始', note: '准备好您想问的问题', until: 'length', minutes: 5 },
    },
    { id: 'host-name', kind: 'lowerThird', facts: { name: '主播', title: '就业服务专员' } },
    { id: 'guest-1-name', kind: 'lowerThird', facts: { name: '招聘方一', title: '招聘负责人' } },
    { id: 'guest-2-name', kind: 'lowerThird', facts: { name: '招聘方二', title: '招聘负责人' } },
    { id: 'guest-3-name', kind: 'lowerThird', facts: { name: '招聘方三', title: '招聘负责人' } },
    { id: 'job-a1', kind: 'job', facts: { position: '岗位一', group: '第一组', code: 'A01' } },
    { id: 'job-a2', kind: 'job', facts: { position: '岗位二', group: '第一组', code: 'A02' } },
    { id: 'job-b1', kind: 'job', facts: { position: '岗位三', group: '第二组', code: 'B01' } },
    { id: 'job-c1', kind: 'job', facts: { position: '岗位四', group: '第三组', code: 'C01' } },
    {
      id: 'apply',
      kind: 'notice',
      facts: { text: '想投哪个岗位，评论打“求职+编号”，例如：求职A01', level: 'info' },
    },
    {
      id: 'fees',
      kind: 'notice',
      facts: { text: '招聘不收报名费、押金、培训费；谁收费，谁就是骗子', level: 'warning' },
    },
    { id: 'resumes', kind: 'counter', facts: { counter: 'resumes', label: '已收简历', unit: '份' } },
    { id: 'link', kind: 'qr', facts: { link: '', title: '扫码投简历', hint: '岗位编号写清楚' } },
    {
      id: 'poll',
      kind: 'poll',
      facts: {
        question: '找工作您最看重什么？',
        options: ['工资', '离家近', '有保障', '能学东西'],
        by: 'number',
      },
    },
    {
      id: 'points',
      kind: 'points',
      facts: {
        title: '求职防骗四不',
        points: ['不交钱', '不押证件', '不下载来路不明的软件', '不刷单、不垫资'],
      },
    },
  ],
  cues: [
    {
      title: '候场',
      scene: '片头',
      minutes: 5,
      cards: ['soon'],
      note: '岗位卡七项要填全：单位、人数、要求、内容、地点、待遇、有效期。可以在表格里写好再导入流程单。',
      script: '[[各组嘉宾按顺序候场，手机静音]]',
    },
    {
      title: '开场与规则',
      scene: '机位一',
      minutes: 3,
      people: ['host'],
      cards: ['host-name', 'apply'],
      script: `
        [微笑，看镜头]
        主播：各位求职的朋友，大家好！今天我们请来了多家企业，带来一批真实岗位。
        主播：怎么投？很简单，看中哪个岗位，在评论区打“求职”加上编号，我们的工作人员会联系您。
        !主播：特别提醒大家，今天所有岗位都不收任何费用。`,
    },
    {
      title: '求职防骗提醒',
      scene: '机位一',
      minutes: 3,
      people: ['host'],
      cards: ['points'],
      script: `
        主播：找工作之前，先记住四个“不”。
        [要点一条一条出]
        !主播：凡是先让您交钱的工作，一律不要去。`,
    },
    {
      title: '第一组企业',
      scene: '双人',
      minutes: 12,
      people: ['host', 'guest-1'],
      cards: ['guest-1-name', 'resumes'],
      note: '讲到哪个岗位，就播哪张岗位卡。每个岗位约三分钟：做什么、多少钱、在哪里、要什么人。',
      script: `
        主播：有请第一组。请介绍一下贵单位和这次带来的岗位。
        招聘方一：大家好，我们这次招……
        [播岗位卡]
        主播：待遇怎么样？住宿、保险有没有？
        主播：现在看看评论区的问题。`,
    },
    {
      title: '互动：您看重什么',
      scene: '机位一',
      minutes: 2,
      people: ['host'],
      cards: ['poll'],
      script: `
        主播：趁换组，问问大家：找工作您最看重什么？评论打数字。
        [看票数]`,
    },
    {
      title: '第二组企业',
      scene: '双人',
      minutes: 12,
      people: ['host', 'guest-2'],
      cards: ['guest-2-name', 'job-b1', 'resumes'],
      script: `
        主播：有请第二组。
        招聘方二：大家好，我们是……
        [播岗位卡]
        主播：这个岗位对经验有要求吗？`,
    },
    {
      title: '第三组企业',
      scene: '双人',
      minutes: 12,
      people: ['host', 'guest-3'],
      cards: ['guest-3-name', 'job-c1', 'resumes'],
      script: `
        主播：有请第三组。
        招聘方三：大家好，我们带来的岗位是……
        [播岗位卡]`,
    },
    {
      title: '集中答疑',
      scene: '双人',
      minutes: 8,
      people: ['host'],
      cards: ['apply', 'link'],
      note: '从问题队列里播问题，请对应的单位回答。扫码投简历的二维码要先填链接。',
      script: `
        主播：还有不少朋友在问，我们集中回答。
        [念屏幕上的问题]`,
    },
    {
      title: '总结与后续',
      scene: '机位一',
      minutes: 3,
      people: ['host'],
      cards: ['fees', 'resumes'],
      script: `
        主播：今天直播到这里。没来得及投的朋友，岗位在有效期内都可以继续投。
        !主播：再次提醒，招聘不收任何费用。祝大家找到满意的工作！
        [挥手]`,
    },
  ],
}
