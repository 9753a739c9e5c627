import type { Secrets } from '../desk.ts'
import type { ElectronParts } from './parts.ts'

/**
 * Secrets encrypted by the system's own safe (DPAPI, Keychain, libsecret) before they reach the file. Where the
 * system has none, the file's own rights are what protects them, as without Electron.
 */
export const safeSecrets = ({ safeStorage }: Pick<ElectronParts, 'safeStorage'>, file: Secrets): Secrets => ({
  async get(name) {
    const kept = await file.get(name)
    if (kept === null || !kept.startsWith(sealed)) return kept
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(kept.slice(sealed.length), 'base64'))
    return result
  },
  async set(name, value) {
    if (value === null || !(await safeStorage.isAsyncEncryptionAvailable())) return file.set(name, value)
    const encrypted = await safeStorage.encryptStringAsync(value)
    return file.set(name, sealed + encrypted.toString('base64'))
  },
})

/** Marks an encrypted value; the tokens and passwords that we keep never begin like this. */
const sealed = 'sealed:'
