import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * The still parts of the document that is being drawn, in the order in which they were drawn. Only the request that drew them can
 * reach them, and they go when it is over.
 */
export type DrawnParts = string[]

// The framework bundles this module apart from the web server's own, so the two meet here; a browser finds nothing.
const meeting = Symbol.for('concord.drawn-parts')
const slot = globalThis as { [meeting]?: AsyncLocalStorage<DrawnParts> }

/** Answers a request for a whole document, whose still parts need not be sent a second time in the framework's own notation. */
export function drawingDocument<T>(answer: () => T): T {
  slot[meeting] ??= new AsyncLocalStorage<DrawnParts>()
  return slot[meeting].run([], answer)
}

/** Keeps a part for the document that is being drawn and answers its place in it; null where no whole document is drawn. */
export function keepDrawn(html: string): number | null {
  const parts = slot[meeting]?.getStore()
  return parts ? parts.push(html) - 1 : null
}
