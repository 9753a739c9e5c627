import type { Normalised } from './normalise.ts'

/** Addresses of web pages, spelled out or disguised ("dwz点cn", "ｗｗｗ。ｘｘ。ｃｏｍ"). E-mail addresses are not links. */

const ENDINGS =
  'com|cn|net|org|edu|gov|vip|cc|me|io|top|xyz|shop|club|site|online|live|info|link|app|ltd|fun|work|ink|pro|tv|hk|tw|ru|icu|store|tech|biz'
const HOST = new RegExp(
  `(?<![a-z\\d.@_-])(?:[a-z\\d][a-z\\d-]{0,62}(?:\\.|点)){1,5}(?:${ENDINGS})(?![a-z\\d@-])`,
  'g',
)
const SCHEME = /(?<![a-z])(?:https?|hxxps?|ftp)(?=[:/])/

/** Hosts that this comment points to, without repeats; `?` where only a scheme was left to see. */
export function findLinks(n: Normalised): readonly string[] {
  const hosts = new Set<string>()
  for (const match of n.text.matchAll(HOST)) hosts.add(match[0].replaceAll('点', '.'))
  if (hosts.size === 0 && SCHEME.test(n.text)) hosts.add('?')
  return [...hosts]
}

/** True where the host is one of these or lies under one: `www.mps.gov.cn` under `gov.cn`. */
export const isUnder = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => host === one.toLowerCase() || host.endsWith(`.${one.toLowerCase()}`))
