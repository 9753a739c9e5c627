/** The programs that the tests drive and npm does not bring: a Chromium, a display, OBS, Chinese fonts, a voice. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { say } from './words.mjs'

/**
 * @typedef {{ program: string, debian: string, present: () => boolean }} Needed
 * @type {Needed[]}
 */
const needed = [
  { program: 'Chromium', debian: 'chromium', present: () => findBrowser() !== undefined },
  { program: 'Xvfb', debian: 'xvfb', present: () => onPath('Xvfb') },
  // Debian keeps OBS's sources and encoders apart and only recommends them.
  { program: 'OBS Studio', debian: 'obs-studio obs-plugins', present: () => onPath('obs') },
  // Speaks Mandarin for the tests of the voice.
  { program: 'espeak-ng', debian: 'espeak-ng', present: () => onPath('espeak-ng') },
  { program: 'Noto Sans CJK', debian: 'fonts-noto-cjk', present: hasChineseFont },
]

const chineseFont = /(noto|source-?han|wqy|wenquanyi).*(cjk|sc|zenhei|microhei|sans-?cn).*\.(ttc|otf|ttf)$/i

/**
 * Installs what is missing where that is possible (Debian and Ubuntu, as root), and names what is still missing.
 * @returns {string[]} programs that are not there
 */
export function ensureSystemPackages() {
  const missing = needed.filter(({ present }) => !present())
  if (missing.length === 0) return []
  const packages = missing.map(({ debian }) => debian).join(' ')
  if (!isDebian()) say('needsPrograms', { programs: missing.map(({ program }) => program).join(', ') })
  else if (process.getuid?.() !== 0) say('needsRoot', { packages })
  else install(packages)
  return missing.filter(({ present }) => !present()).map(({ program }) => program)
}

/** @param {string} packages */
function install(packages) {
  say('aptInstalling', { packages })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  apt('update', '-q')
  if (!apt('install', '-y', '-q', '--no-install-recommends', ...packages.split(' ')))
    say('aptFailed', { packages })
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    // No such file: some other system, or none of the Linux kind.
    return false
  }
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function hasChineseFont() {
  // Windows and macOS bring fonts with Chinese.
  if (process.platform !== 'linux') return true
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts')]
  return folders
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => chineseFont.test(name)),
    )
}
