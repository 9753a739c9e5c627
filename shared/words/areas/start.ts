/** What the studio says when it starts, can't start, or found something at the start. */
export const start = {
  'start.port': ['端口 {port} 已被占用。请关掉占用它的程序，或用 --port 换一个端口。', 'Port {port} is in use. Close the program that holds it, or choose another with --port.'],
  'start.folder': ['数据文件夹 {path} 不能写入。请检查权限，或用 --data 换一个文件夹。', 'The data folder {path} can’t be written. Check its rights, or choose another with --data.'],
  'start.damaged': [
    '数据库 {path} 已损坏，也没有可用的备份。请把这个文件移走留存，再重新启动；节目副本在 {copies}。',
    'The database {path} is damaged and there is no good copy. Move the file away, keep it, and start again; copies of shows are in {copies}.',
  ],
  'start.inUse': [
    '数据文件夹 {path} 正被另一个导播台使用。请先关掉那一个，或用 --data 换一个文件夹。',
    'The data folder {path} is in use by another Daobo. Close that one first, or choose another folder with --data.',
  ],
  'start.full': [
    '磁盘已满，数据文件夹 {path} 写不进去。请清出空间后再启动；已有内容都还在。',
    'The disk is full and {path} can’t be written. Free some space and start again: what was saved before is safe.',
  ],
  'start.newer': ['数据库 {path} 是更新版本的导播台建的，请升级导播台。', 'The database {path} was made by a newer Daobo. Update Daobo.'],
  'start.option': [
    '不认识的选项 {option}。可用：--headless --port --data --obs --practice --sample --json。',
    'Unknown option {option}. There are: --headless --port --data --obs --practice --sample --json.',
  ],
  'start.value': ['选项 {option} 的值不对：{value}。', 'Option {option} has a wrong value: {value}.'],
  'start.failed': ['导播台没能启动：{reason}', 'The studio could not start: {reason}'],
  'start.ready': ['导播台已启动：{url}', 'Daobo is running at {url}'],
  'notice.damaged': [
    '数据库损坏，已移到 {aside}，现在用的是 {copy} 的备份。请核对最近的修改。',
    'The database was damaged and set aside as {aside}; this is the copy of {copy}. Check your latest edits.',
  ],
  'notice.recording.full': [
    '磁盘已满，排练录像停了；已录下的可以看，排练照常。清出空间后在练习画面点“重新开始录”。',
    'The disk is full and filming stopped. What was filmed can be watched and the rehearsal goes on. Free some space, then press “Record again” on the practice program.',
  ],
  'notice.disk.full': ['磁盘已满：切换和紧急画面照常，其余修改暂时存不下来。请尽快清出空间。', 'The disk is full: takes and panic still work, other changes can’t be saved. Free some space soon.'],
  'notice.comments.damaged': ['评论库损坏，已移到 {aside}，现在从空的开始收。', 'The comment store was damaged and set aside as {aside}; collecting starts anew.'],
  'notice.cardHeld': [
    '环节“{cue}”有 {count} 张卡片没填好，没有一起播出。在“卡片”栏补好，就可以单独播出。',
    'Cue “{cue}”: cards not ready and not aired: {count}. Complete them under Cards, then air them.',
  ],
  'notice.lan.gone': [
    '局域网地址 {address} 今天不可用，局域网已关闭。需要时请在设备页重新选择。',
    'The LAN address {address} is not there today; the LAN is off. Choose again in Devices if you need it.',
  ],
} as const satisfies Record<string, readonly [string, string]>
