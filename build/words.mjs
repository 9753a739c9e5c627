/**
 * What the scripts in build/ say, Chinese first. The catalogue in shared/words is TypeScript and can't be
 * read before the packages are installed, so these few sentences live here.
 */

/** @type {Record<string, [zh: string, en: string]>} */
const words = {
  nodeTooOld: [
    '导播台需要 Node.js 20 或更新的版本，当前是 {found}；请从 https://nodejs.org 安装后重试。',
    'Daobo needs Node.js 20 or newer and this is {found}; install it from https://nodejs.org and try again.',
  ],
  noNode24: [
    '这台电脑（{platform}）上没有随包提供的 Node 24，请安装 Node.js 24 或更新的版本后重试。',
    'No Node 24 comes with the packages for this computer ({platform}); install Node.js 24 or newer and try again.',
  ],
  unknownOption: ['不认识的参数 {option}；用 npm start -- --help 查看全部参数。', 'Unknown option {option}; npm start -- --help lists them all.'],
  optionNeedsValue: ['参数 {option} 后面要跟一个值；用 npm start -- --help 查看用法。', 'Option {option} needs a value; npm start -- --help shows how.'],
  secondAttempts: ['有 {count} 项第一次没有通过、重试才通过，请看一看：\n  {tests}', '{count} passed only at the second attempt; look at them:\n  {tests}'],
  installing: ['正在安装依赖包（通常一两分钟）…', 'Installing packages (a minute or two as a rule)…'],
  installProgress: ['  已安装 {done} / {total} 个包，用时 {seconds} 秒', '  {done} of {total} packages, {seconds} s'],
  installed: ['依赖包已就绪，用时 {seconds} 秒。', 'Packages are ready after {seconds} s.'],
  installFailed: ['依赖包没有装上：请检查网络或 npm 镜像设置，然后再运行一次。', 'Packages could not be installed: check the network or the npm registry setting, then run this again.'],
  building: ['正在构建…', 'Building…'],
  buildFailed: ['构建失败，原因见上；上一次成功的构建没有改动。', 'The build failed for the reason above; the last good build is untouched.'],
  electronFetching: ['正在获取 Electron {version}…', 'Fetching Electron {version}…'],
  electronProgress: ['  已下载 {megabytes} MB', '  {megabytes} MB so far'],
  electronMissing: [
    '这里没有 Electron（{reason}），控制台改用浏览器窗口打开；要重试请运行 npm start -- --electron。',
    'Electron is not to be had here ({reason}), so the console opens in a browser window; npm start -- --electron tries again.',
  ],
  electronNotFetched: ['下载没有成功', 'its download did not succeed'],
  electronNotFetchedBefore: ['上次下载没有成功', 'its download did not succeed last time'],
  electronDidNotStart: ['程序无法启动', 'the program does not start'],
  noDisplay: ['这里没有显示器，请在浏览器里打开：{url}', 'There is no display here; open this address in a browser: {url}'],
  noBrowser: ['没有找到 Chrome、Edge 或 Chromium，请在浏览器里打开：{url}', 'No Chrome, Edge or Chromium was found; open this address in a browser: {url}'],
  joined: ['导播台已经在运行，直接打开它的控制台：{url}', 'Daobo is running already; this opens its console.'],
  running: ['导播台正在运行：{url}\n关掉窗口不会停止导播台；按 Ctrl+C 结束。', 'Daobo is running. Closing the window does not stop it; Ctrl+C does.'],
  help: [
    `导播台

  npm start                        打开导播台
  npm start -- --headless          只运行服务，不开窗口

  --port 端口     服务端口，0 为自动选择（默认 7420）
  --data 目录     节目、日志和设置存放的位置
  --obs 地址      OBS 的 WebSocket 地址（默认 ws://127.0.0.1:4455）；
                  密码取自环境变量 DAOBO_OBS_PASSWORD 或设置
  --practice      不连 OBS，用练习切换台
  --sample        还没有节目时，打开示例节目
  --json          就绪后在标准输出打印一行 JSON（与 --headless 同用）
  --electron      重新尝试获取 Electron
  --help          显示本说明`,
    `Daobo

  npm start                        open the desk
  npm start -- --headless          only the studio, no windows

  --port N        port of the studio, 0 picks a free one (default 7420)
  --data DIR      where shows, log and settings live
  --obs URL       obs-websocket of OBS (default ws://127.0.0.1:4455);
                  the password comes from DAOBO_OBS_PASSWORD or the settings
  --practice      use the practice switcher instead of OBS
  --sample        open the sample show when there is no show yet
  --json          print one line of JSON on standard output when ready (with --headless)
  --electron      try again to fetch Electron
  --help          show this`,
  ],
  needsRoot: ['缺少系统软件包 {packages}；请以 root 身份运行，或先执行：apt-get install {packages}', 'System packages {packages} are missing; run this as root, or first: apt-get install {packages}'],
  needsPrograms: ['缺少程序：{programs}，请先安装。', 'Programs missing: {programs}; install them first.'],
  aptInstalling: ['正在安装系统软件包：{packages}…', 'Installing system packages: {packages}…'],
  aptFailed: ['系统软件包没有装上：{packages}', 'System packages could not be installed: {packages}'],
  groupNotRun: ['未运行：{group}（{count} 项），因为缺少 {programs}。', 'Not run: {group} ({count} tests), for lack of {programs}.'],
  electronJourneysLeftOut: ['这里没有 Electron 程序，真实 Electron 的用例不在本次清单内。', 'No Electron binary here, so the journeys in a real Electron are not on this run’s list.'],
}

/** @typedef {keyof typeof words} Word */

/**
 * Both languages of one sentence, each on its own line.
 * @param {string} word
 * @param {Record<string, string | number | [string, string]>} [values] a pair is taken apart by language
 */
export function bothOf(word, values = {}) {
  const pair = words[word]
  if (pair === undefined) throw new Error(`no such word: ${word}`)
  return pair.map((text, language) => fill(text, values, language)).join('\n')
}

/** @param {string} word */
export function pairOf(word) {
  const pair = words[word]
  if (pair === undefined) throw new Error(`no such word: ${word}`)
  return pair
}

/**
 * Says it on stderr: stdout belongs to the studio.
 * @param {string} word
 * @param {Record<string, string | number | [string, string]>} [values]
 */
export function say(word, values) {
  process.stderr.write(`${bothOf(word, values)}\n`)
}

/**
 * @param {string} text
 * @param {Record<string, string | number | [string, string]>} values
 * @param {number} language
 */
function fill(text, values, language) {
  return text.replace(/\{(\w+)\}/g, (hole, name) => {
    const value = values[name]
    if (value === undefined) return hole
    return String(Array.isArray(value) ? value[language] : value)
  })
}
