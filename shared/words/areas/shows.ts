/** Words of shows as files and of rundowns from tables. */
export const shows = {
  'shows.importedTitle': ['导入的流程单', 'Imported rundown'],
  'shows.problem.title.missing': ['这一行没有环节名称，跳过。', 'This row has no name of a cue and is passed over.'],
  'shows.problem.length.unclear': ['看不出时长，先按 3 分钟。', 'The length isn’t clear; three minutes are taken.'],
  'shows.problem.length.shifted': ['时长像是把“分:秒”存成了“时:分”，已按“分:秒”理解，请核对。', 'Lengths seem to be minutes and seconds kept as hours and minutes; they were read so. Please check.'],
  'shows.problem.card.unclear': ['有认不出的卡片，原文放进备注。写法：人名条：张警官。', 'A card isn’t known; its words are in the note. Write it like "Lower third: Name".'],
  'refusal.import.noCues': ['没有找到“环节”这一列。表头里请写上环节、时长、场景、主持、台词、卡片。', 'No column of cues was found. Head the columns with cue, length, scene, host, script, cards.'],
  'api.shows.export': ['导出一场节目，连同图片', 'Export a show with its pictures'],
  'api.shows.import': ['导入节目文件', 'Import a show file'],
  'api.shows.rundown': ['从表格导入流程单为新节目；preview=1 只看不导', 'Import a rundown from a table as a new show; preview=1 only looks'],
  'api.questions.groups': ['问题库按类别、社区等分组计数', 'Count the questions by category, community and so on'],
  'api.questions.similar': ['与某个问题或一段文字相近的问题', 'Questions that say nearly the same as one, or as a text'],
  'api.questions.duplicates': ['可能重复的问题，成组列出', 'Groups of questions that are likely the same'],
  'api.questions.contact': ['提问人的联系方式；每次查看都有记录', 'How the asker can be reached; every look is on record'],
  'api.ask.get': ['提问页要显示的内容', 'What the ask page shows'],
  'api.ask.link': ['提问页的地址，做二维码用', 'The address of the ask page, for its code'],
  'api.answer.415': ['文件种类不对', 'Wrong kind of file'],
} as const satisfies Record<string, readonly [string, string]>
