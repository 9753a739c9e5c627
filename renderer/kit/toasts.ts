/** A sentence that comes and goes: what was refused and why, or what was done and how to take it back. */
export interface Toast {
  id: number
  tone: 'done' | 'refused'
  text: string
  action?: ToastAction
}

export interface ToastAction {
  label: string
  run(): void
}

export interface Toasts {
  list(): readonly Toast[]
  subscribe(listener: () => void): () => void
  /** The same sentence again replaces itself rather than piling up. Returns the way to take it away. */
  show(toast: Omit<Toast, 'id'>): () => void
  dismiss(id: number): void
}

/** More than this at once is noise; the oldest gives way. */
const most = 3

export function createToasts(): Toasts {
  const listeners = new Set<() => void>()
  let toasts: readonly Toast[] = []
  let count = 0
  const become = (next: readonly Toast[]): void => {
    toasts = next
    for (const listener of listeners) listener()
  }
  const dismiss = (id: number): void => {
    if (toasts.some((toast) => toast.id === id)) become(toasts.filter((toast) => toast.id !== id))
  }
  return {
    list: () => toasts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show(toast) {
      count += 1
      const id = count
      become([...toasts.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-most))
      return () => dismiss(id)
    },
    dismiss,
  }
}
