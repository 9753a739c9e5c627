/** Family names, for telling a name from other words. Data of the name registers' common part; rare ones are missed. */

export const compoundSurnames: readonly string[] =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 轩辕 夏侯 司徒 司空 宇文 长孙 独孤 南宫 端木 东郭 百里 呼延 澹台 公冶 太史 申屠 濮阳 淳于 单于 赫连 钟离 闻人 西门 万俟 拓跋'.split(
    ' ',
  )

/** The hundred most common and then some, without those that are everyday words (和, 从, 于, 都, 是). */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解柴华车冉房边闫郗肖'
export const singleSurnames: ReadonlySet<string> = new Set(SINGLE)
