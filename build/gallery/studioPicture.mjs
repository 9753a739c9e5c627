/** A stand-in for the picture under the overlay: two people in a room, in greys, so that cards are seen over something. */

/** @param {string} format */
export function studioPicture(format) {
  const [width, height] = format === '16:9' ? [1920, 1080] : [1080, 1920]
  const people = format === '16:9' ? [620, 1240] : [540]
  const size = format === '16:9' ? 1 : 1.3
  const figures = people
    .map((x) => {
      const foot = height
      return `<g transform="translate(${x} ${foot}) scale(${size})"><circle cx="0" cy="-640" r="120"/><path d="M-260 0v-260c0-130 90-210 260-210s260 80 260 210V0z"/></g>`
    })
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path fill="#87949b" d="M0 0h${width}v${height}H0z"/><path fill="#7a878e" d="M0 0h${width * 0.18}v${height}H0zM${width * 0.82} 0h${width}v${height}h-${width}z"/><g fill="#56626a">${figures}</g></svg>`
  return `html { background: url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}") center / 100% 100% }`
}
