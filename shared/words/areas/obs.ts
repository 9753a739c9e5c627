/** Words of the link to OBS and of "Prepare OBS". */
export const obs = {
  'obs.status.connecting': ['正在连接 OBS', 'Connecting to OBS'],
  'obs.status.connected': ['OBS 已连接', 'OBS connected'],
  'obs.status.refused': ['OBS 拒绝连接', 'OBS refused us'],
  'obs.status.absent': ['没有找到 OBS', 'OBS not found'],
  'obs.status.frozen': ['OBS 没有响应', 'OBS does not answer'],
  'obs.status.practice': ['练习切换台', 'Practice switcher'],

  'problem.obs.absent': [
    'OBS 没有打开，或者没有开启 WebSocket 服务器。请打开 OBS（28 或更新），在“工具 → WebSocket 服务器设置”里勾选“开启”。导播台会一直重试，连上后自动恢复。',
    'OBS is not running, or its WebSocket server is off. Start OBS (28 or newer) and tick “Enable” in Tools → WebSocket Server Settings. The desk keeps trying and goes on by itself.',
  ],
  'problem.obs.frozen': [
    'OBS 没有响应。画面可能仍在播出，但现在控制不了。请看一眼 OBS 窗口；它恢复后导播台自动接上。',
    'OBS does not answer. It may still be on air, but cannot be controlled now. Look at the OBS window; the desk goes on by itself once OBS does.',
  ],
  'problem.obs.password': [
    'OBS 密码不对。请在 OBS 的“工具 → WebSocket 服务器设置 → 显示连接信息”里查看密码，再填到这里。',
    'The OBS password is wrong. Find it in OBS under Tools → WebSocket Server Settings → Show Connect Info, and enter it here.',
  ],
  'problem.obs.passwordNeeded': [
    'OBS 需要密码。请在 OBS 的“工具 → WebSocket 服务器设置 → 显示连接信息”里查看，填一次就会记住。',
    'OBS asks for a password. Find it in OBS under Tools → WebSocket Server Settings → Show Connect Info; once entered it is remembered.',
  ],
  'problem.obs.kicked': ['有人在 OBS 的 WebSocket 设置里断开了导播台。要继续控制，请按“立即重连”。', 'Somebody disconnected the desk in OBS’s WebSocket settings. To go on, press “Try again now”.'],
  'problem.obs.old': [
    '这个地址上的程序不支持 obs-websocket 5。请把 OBS 升级到 28 或更新版本（自带，不用装插件）。',
    'What answers there does not speak obs-websocket 5. Update OBS to 28 or newer, which has it built in.',
  ],
  'problem.obs.notObs': [
    '这个地址上是别的程序，不是 OBS。请核对“WebSocket 服务器设置”里的端口，OBS 默认是 4455。',
    'Another program answers at this address, not OBS. Check the port in WebSocket Server Settings; OBS uses 4455 by default.',
  ],
  'problem.obs.address': [
    '地址写得不对。本机请填 ws://127.0.0.1:4455，别的电脑请把 127.0.0.1 换成它的地址。',
    'This is not an address. For this computer use ws://127.0.0.1:4455; for another, put its address in place of 127.0.0.1.',
  ],

  'obs.reason.204': ['这个版本的 OBS 没有这个功能', 'this version of OBS cannot do that'],
  'obs.reason.207': ['OBS 还没有准备好', 'OBS is not ready yet'],
  'obs.reason.402': ['数值超出了 OBS 允许的范围', 'the value is outside of what OBS allows'],
  'obs.reason.500': ['已经在进行中', 'it is already running'],
  'obs.reason.501': ['本来就没有在进行', 'it is not running'],
  'obs.reason.506': ['OBS 没有开启工作室模式', 'OBS is not in studio mode'],
  'obs.reason.600': ['OBS 里没有这个名字的场景、来源或转场', 'OBS has no scene, source or transition of that name'],
  'obs.reason.601': ['OBS 里已经有同名的场景或来源', 'OBS already has a scene or source of that name'],
  'obs.reason.604': ['这个来源做不了这个操作', 'this source cannot do that'],
  'obs.reason.605': ['这台电脑的 OBS 没有这种来源', 'OBS on this computer has no such kind of source'],
  'obs.reason.noOverlay': ['OBS 里还没有导播台叠加层', 'the desk’s overlay is not in OBS yet'],

  'obs.provision.createScene': ['新建空场景“{scene}”', 'Create the empty scene “{scene}”'],
  'obs.provision.createOverlayScene': ['新建场景“{scene}”，用来放叠加层', 'Create the scene “{scene}” to hold the overlay'],
  'obs.provision.createOverlaySource': ['在“{scene}”里添加浏览器来源“{source}”，{width}×{height}', 'Add the browser source “{source}” to “{scene}”, {width}×{height}'],
  'obs.provision.placeOverlaySource': ['把浏览器来源“{source}”放进“{scene}”', 'Put the browser source “{source}” into “{scene}”'],
  'obs.provision.fixOverlaySource': ['更新浏览器来源“{source}”的地址和大小，{width}×{height}', 'Update address and size of the browser source “{source}”, {width}×{height}'],
  'obs.provision.nestOverlay': ['把叠加层放到场景“{scene}”的最上面', 'Put the overlay on top of the scene “{scene}”'],
  'obs.provision.raiseOverlay': ['把场景“{scene}”里的叠加层移到最上面', 'Move the overlay to the top of the scene “{scene}”'],
  'obs.provision.showOverlay': ['显示场景“{scene}”里被隐藏的叠加层', 'Show the hidden overlay in the scene “{scene}”'],
  'obs.provision.nothing': ['OBS 已经准备好了，没有要添加的。', 'OBS is ready; there is nothing to add.'],
  'obs.provision.unsupported': [
    '这个 OBS 没有浏览器来源。请在一个浏览器窗口里打开叠加层页面，然后在 OBS 的场景“{scene}”里添加“窗口采集”，选中那个窗口。其余的导播台会照常准备好。',
    'This OBS has no browser source. Open the overlay page in a browser window, then add a window capture of it to the OBS scene “{scene}”. The desk prepares everything else as usual.',
  ],
  'obs.provision.overlayPage': ['叠加层页面：{url}', 'Overlay page: {url}'],
} as const satisfies Record<string, readonly [string, string]>
