import { useEffect, useState, useSyncExternalStore } from 'react'
import { useNow, useStatus, useView, useWords } from '../kit/hooks.tsx'
import { Button } from '../kit/Button.tsx'
import { Select } from '../kit/Select.tsx'
import type { Ears } from '../kit/ears.ts'
import { PageBar } from '../kit/PageBar.tsx'
import { Unpaired } from '../kit/Unpaired.tsx'
import { LevelBadge } from '../kit/LevelBadge.tsx'
import type { ModeShown } from '../../shared/live/modeShown.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import type { Cameras } from './cameras.ts'
import type { Composer } from './composer.ts'
import { Devices } from './Devices.tsx'
import type { Film } from './film.ts'
import { layoutFor, layouts, type Layout } from './layouts.ts'
import { LookWords } from './LookWords.tsx'
import css from './Practice.module.css'
import { Program } from './Program.tsx'
import type { Looking } from './vision/looking.ts'

/** The practice switcher's cameras: this PC's own, as scenes, with the real overlay on top. Needs no OBS. */
export function Practice({
  token,
  composer,
  cameras,
  ears,
  film,
  looking,
}: {
  token: string | null
  composer: Composer
  cameras: Cameras
  ears: Ears
  film: Film
  looking: Looking
}) {
  const t = useWords()
  const status = useStatus()
  const live = useView('live')
  const rehearsal = useView('rehearsal')
  const obs = useView('obs')
  const filmed = useSyncExternalStore(film.subscribe, film.state)
  const [chosen, setChosen] = useState<{ readonly [scene: string]: Layout }>(keptLayouts)
  const now = useNow(1000)
  const scene = obs?.programScene ?? null
  const layout = layoutFor(scene, chosen)
  const filming = rehearsal?.level === 'practice' ? rehearsal.run : null

  useEffect(() => composer.layout(layout, '#101214'), [composer, layout])
  useEffect(() => {
    // Without news of the studio nothing is known: what is being recorded goes on.
    if (live) film.follow(filming)
    composer.tell(filming !== null)
  }, [film, composer, filming, live])

  if (token === null || status === 'refused') return <Unpaired />
  if (!live || !obs) return <main className={css['slate']}>{t('practice.loading')}</main>

  const choose = (one: string, next: Layout): void => {
    const all = { ...chosen, [one]: next }
    localStorage.setItem(layoutKey, JSON.stringify(all))
    setChosen(all)
  }
  return (
    <main className={css['page']}>
      <PageBar title={t('practice.title')}>
        {rehearsal && <LevelBadge rehearsal={rehearsal} />}
        {filmed.status === 'recording' && filmed.sinceEpochMs !== null && (
          <span className={css['recording']}>
            {t('practice.film.recording', { time: formatDuration(now - filmed.sinceEpochMs) })}
          </span>
        )}
        <span className={css['scene']}>
          {t('practice.scene')} <strong>{scene ?? '—'}</strong>
        </span>
        {status === 'away' && <span className={css['away']}>{t('screens.away')}</span>}
      </PageBar>
      <section className={css['middle']}>
        <Program stream={composer.stream} token={token} label={t('practice.shown')} />
        <LookWords looking={looking} rehearsal={rehearsal} />
        <FilmWords film={film} composer={composer} level={rehearsal?.level ?? null} shown={live.shown} />
      </section>
      <aside className={css['side']}>
        <Devices cameras={cameras} ears={ears} />
        <h2>{t('practice.layout')}</h2>
        <ul className={css['scenes']}>
          {obs.scenes.map(({ name }) => (
            <li key={name} data-now={name === scene || undefined}>
              <span>{name}</span>
              <Select
                label={`${t('practice.layout')} ${name}`}
                value={layoutFor(name, chosen)}
                options={layouts.map((value) => ({ value, label: t(`practice.layout.${value}`) }))}
                onChange={(next) => choose(name, next)}
              />
            </li>
          ))}
        </ul>
      </aside>
    </main>
  )
}

/** What the film does, in words under the picture. */
function FilmWords({
  film,
  composer,
  level,
  shown,
}: {
  film: Film
  composer: Composer
  level: 'practice' | 'preview' | 'full' | null
  shown: ModeShown
}) {
  const t = useWords()
  const { status, waiting, why } = useSyncExternalStore(film.subscribe, film.state)
  const perSecond = useSyncExternalStore(composer.subscribe, composer.perSecond)
  if (status === 'unable') return <p className={css['problem']}>{t('practice.film.unable')}</p>
  if (status === 'stopped')
    return (
      <p className={css['problem']} role="alert">
        {t('practice.film.stopped')}：
        {why === null || typeof why === 'string' ? t(`practice.film.${why ?? 'away'}`) : why.sentence}
        {typeof why !== 'string' && (
          <Button small onClick={film.again}>
            {t('practice.film.again')}
          </Button>
        )}
      </p>
    )
  if (shown === 'live' || shown === 'running') return <p className={css['words']}>{t('practice.live')}</p>
  if (shown === 'practice') return <p className={css['words']}>{t('practice.switcher')}</p>
  if (level === null) return <p className={css['words']}>{t('practice.idle')}</p>
  if (level !== 'practice') return <p className={css['words']}>{t('practice.film.obs')}</p>
  if (waiting > 3) return <p className={css['problem']}>{t('practice.film.waiting', { count: waiting })}</p>
  if (perSecond < smooth)
    return <p className={css['problem']}>{t('practice.film.slow', { count: perSecond })}</p>
  return null
}

/** Pictures a second from which on nobody sees that some are missing. */
const smooth = 20
const layoutKey = 'daobo.practice.layouts'

function keptLayouts(): { readonly [scene: string]: Layout } {
  try {
    const kept = JSON.parse(localStorage.getItem(layoutKey) ?? '{}') as Record<string, unknown>
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, Layout] => layouts.includes(entry[1] as Layout)),
    )
  } catch {
    return {} // written by somebody else
  }
}
