const dataUri = /^data:image\/(?:png|jpeg|webp|avif|gif|svg\+xml);base64,[a-z0-9+/]+=*$/i
/** A path of the studio itself: one leading slash, so that it can't name another host. */
const ownPath = /^\/(?![/\\])[\w./~-]+$/

/**
 * The picture as an address that an `<img>` may be given, or null. Only what the studio serves itself or carries
 * inline: a show file from elsewhere must not make the overlay call home.
 */
export const pictureSource = (picture: string): string | null =>
  dataUri.test(picture) || ownPath.test(picture) ? picture : null
