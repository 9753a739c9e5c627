/** Words of the Electron shell: menu, quitting, global shortcuts. */
export const desk = {
  'menu.show': ['节目', 'Show'],
  'menu.edit': ['编辑', 'Edit'],
  'menu.windows': ['窗口', 'Windows'],
  'menu.console': ['打开导播台', 'Open the console'],
  'menu.prompter': ['打开提词器', 'Open the prompter'],
  'menu.prompterOn': ['提词器放到', 'Prompter on'],
  'menu.primary': ['（主屏）', '(primary)'],
  'menu.fullScreen': ['全屏', 'Full screen'],
  'menu.zoomIn': ['放大', 'Zoom in'],
  'menu.zoomOut': ['缩小', 'Zoom out'],
  'menu.zoomReset': ['原始大小', 'Actual size'],
  'menu.language': ['语言 Language', '语言 Language'],
  'menu.quit': ['退出', 'Quit'],
  'quit.live': ['正在直播，确定要退出导播台吗？', 'You are live. Quit Daobo?'],
  'quit.detail': [
    '退出后 OBS 会继续推流和播出当前画面，但卡片、提词和流程单会停下。',
    'OBS goes on streaming the present picture, but cards, prompter and rundown stop.',
  ],
  'quit.stay': ['留在直播', 'Stay'],
  'quit.leave': ['退出', 'Quit'],
  'notice.shortcut': [
    '全局快捷键 {key} 被别的程序占用，在导播台窗口里仍可使用按键操作。',
    'The global shortcut {key} is taken by another program; the keys inside the console still work.',
  ],
} as const satisfies Record<string, readonly [string, string]>
