/** The page docs/cards/README.md. @param {readonly import('./cards.ts').GalleryCard[]} cards */
export function galleryPage(cards) {
  const parts = cards.map(
    ({ file, title, note }) =>
      `## ${title[0]} · ${title[1]}\n\n${note[0]}<br>\n${note[1]}\n\n` +
      `<img src="${file}-16x9.png" width="560" alt="${title[0]}，横屏"> <img src="${file}-9x16.png" width="177" alt="${title[0]}，竖屏">\n`,
  )
  return [
    '# 卡片图册 · Card gallery',
    '',
    '每种卡片横屏和竖屏的样子，由 `node build/gallery.mjs` 用真实的叠加层页面画出；改了模板请重新生成并逐张看过。',
    '',
    'Every kind of card in both orientations, drawn by `node build/gallery.mjs` with the real overlay page. After changing a',
    'template, draw them anew and look at each.',
    '',
    ...parts,
  ].join('\n')
}
