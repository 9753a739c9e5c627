/** Words about microphones and following the voice. */
export const voice = {
  'voice.engine.addon': [
    '这台电脑上听音程序装不上，随声滚动用不了；手动滚动和其他功能不受影响。',
    'The listening program can’t run on this PC, so following the voice is not available. Everything else works.',
  ],
  'voice.engine.model': [
    '安装里缺少听音模型，随声滚动用不了。请重新安装导播台；其他功能不受影响。',
    'The model for listening is missing from the installation. Install Daobo again; everything else works.',
  ],
  'voice.engine.failed': ['听音程序出错，正在自动重启。提词先按平常速度走。', 'The listening program failed and is being restarted. The prompter goes on at its usual pace.'],

  'mic.problem.insecure': ['这个地址（http）上浏览器不给用话筒。请在导播台这台电脑上打开话筒。', 'Browsers give no microphone to a plain http address. Open the microphone on the desk’s own PC.'],
  'mic.problem.refused': [
    '浏览器或系统没有允许使用话筒。请在地址栏左侧的网站设置里允许，再试一次。',
    'The microphone was not allowed. Allow it in the site settings beside the address, then try again.',
  ],
  'mic.problem.none': ['没有找到话筒。请插好话筒再试。', 'There is no microphone. Plug one in and try again.'],
  'mic.problem.gone': ['选定的话筒不在了。请插好它，或另选一个。', 'The chosen microphone is not there. Plug it in, or choose another.'],
  'mic.problem.busy': ['话筒打不开，可能被别的程序占用。请关掉那个程序再试。', 'The microphone can’t be opened; another program may hold it. Close that program and try again.'],
  'mic.problem.unsupported': ['这个浏览器太旧，采不了声音。请换新版 Chrome 或 Edge。', 'This browser is too old to take sound. Use a current Chrome or Edge.'],
  'mic.ended.unplugged': ['话筒被拔掉或被系统收回了。', 'The microphone was unplugged or taken back by the system.'],
} as const
