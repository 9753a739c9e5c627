import { useEffect, useRef } from 'react'
import type { Debrief } from '../../shared/rehearsal/record.ts'
import { formatDuration } from '../../shared/show/duration.ts'
import { Button } from '../kit/Button.tsx'
import { useView, useWords } from '../kit/hooks.tsx'
import { connectPreview, previewUrl } from '../overlay/preview.ts'
import { airAt } from './filmAt.ts'
import css from './Player.module.css'
import type { Player as Playing } from './usePlayer.ts'

/** The film, with the overlay as it was laid over it; OBS's own films have it in them. */
export function Player({ debrief, player, title }: { debrief: Debrief; player: Playing; title?: string }) {
  const t = useWords()
  const { film, films, problem, loop, playing, atMs, attach, toggle, toggleLoop, seek, events } = player
  return (
    <figure className={css['player']} aria-label={title ?? t('debrief.film')}>
      <div className={css['screen']}>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a rehearsal's film: what is said stands beside it as script */}
        <video ref={attach} {...events} preload="metadata" playsInline hidden={!film || problem !== null} />
        {film?.track === 'program' && problem === null && <Overlay debrief={debrief} player={player} />}
        {(problem !== null || !film) && (
          <p className={css['none']}>
            {problem ?? t(films.length === 0 ? 'debrief.film.none' : 'debrief.film.notHere')}
          </p>
        )}
      </div>
      <figcaption className={css['transport']}>
        <Button small combo="Space" disabled={!film || problem !== null} onClick={toggle}>
          {t(playing ? 'debrief.pause' : 'debrief.play')}
        </Button>
        <Button small onClick={() => seek(atMs - 10_000)} aria-label={t('debrief.back')}>
          −10
        </Button>
        <Button small onClick={() => seek(atMs + 10_000)} aria-label={t('debrief.forward')}>
          +10
        </Button>
        <Button
          small
          combo="L"
          look={loop ? 'accent' : 'plain'}
          aria-pressed={loop !== null}
          onClick={toggleLoop}
        >
          {t('debrief.loop')}
        </Button>
        <time>{formatDuration(atMs)}</time>
        {title !== undefined && <span className={css['title']}>{title}</span>}
      </figcaption>
    </figure>
  )
}

function Overlay({ debrief, player }: { debrief: Debrief; player: Playing }) {
  const t = useWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const preview = useRef<ReturnType<typeof connectPreview> | null>(null)
  const overlay = useView('overlay')
  const at = debrief.run.startedAtEpochMs + player.atMs
  const change = debrief.air.findLast((one) => one.atEpochMs <= at)
  const moment = useRef(at)
  useEffect(() => {
    moment.current = at
  })
  useEffect(() => {
    if (!frame.current) return
    const connected = connectPreview(frame.current)
    preview.current = connected
    return () => connected.close()
  }, [])
  useEffect(() => {
    if (!overlay || !change) return
    const slots = airAt([change], moment.current, Date.now())
    const { theme, language, counters } = overlay
    if (slots) preview.current?.showAll({ slots, theme, language, counters, format: '16:9' })
  }, [change, overlay])
  // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page: shut off from its origin it would get no fonts
  return <iframe ref={frame} title={t('debrief.overlay')} src={previewUrl} tabIndex={-1} />
}
