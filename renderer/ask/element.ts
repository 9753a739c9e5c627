/** An element of the page that is always there. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.querySelector<E>(`#${id}`)
  if (!found) throw new Error(`#${id} is missing from the page`)
  return found
}
