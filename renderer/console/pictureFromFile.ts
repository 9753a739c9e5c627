/** Characters of a data URI that a show keeps (shared/cards/pictureSource.ts). */
const mostCharacters = 700_000

/**
 * A picture file as a data URI of at most `edgePx` on its longer edge, or null when it is no picture or can't be made
 * small enough. Always drawn anew: what a camera wrote into the file (place, owner) stays behind.
 */
export async function pictureFromFile(file: File, edgePx: number): Promise<string | null> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, edgePx / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    // Lossless where it fits (emblems and codes stay sharp), else photographs' formats, coarser until it does.
    const tries = [
      ['image/png', 1],
      ['image/webp', 0.9],
      ['image/webp', 0.75],
      ['image/webp', 0.5],
    ] as const
    for (const [type, quality] of tries) {
      const uri = canvas.toDataURL(type, quality)
      if (uri.length <= mostCharacters) return uri
    }
    return null
  } catch {
    // Not a picture, or one that this browser can't read: the caller says so.
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
