type Child = Node | null | undefined | false

/** An element with classes and children. Text goes in as text nodes only: nothing from outside becomes markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = className
  for (const child of children) if (child) element.append(child)
  return element
}

export const label = (className: string, text: string): HTMLElement =>
  el('span', className, document.createTextNode(text))

const svg = 'http://www.w3.org/2000/svg'

/** A one-colour drawing in its own coordinates. */
export function drawing(className: string, width: number, height: number, path: string): SVGSVGElement {
  const root = document.createElementNS(svg, 'svg')
  root.setAttribute('class', className)
  root.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const shape = document.createElementNS(svg, 'path')
  shape.setAttribute('d', path)
  root.append(shape)
  return root
}
