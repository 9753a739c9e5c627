/** What viewers would see over the picture of a rehearsal: the real overlay page, to lie over a picture. */
export const RehearsalOverlay = ({ token, title }: { token: string; title: string }) => (
  // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page: shut off from its origin it would get no fonts
  <iframe
    title={title}
    src={`/overlay/?rehearsal&format=16:9#${encodeURIComponent(token)}`}
    // A rehearsal is looked at, not walked through.
    tabIndex={-1}
  />
)
