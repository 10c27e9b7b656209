/**
 * What the process is doing, as far as others must know: it drains when it was asked to stop, and takes no new work then.
 * On globalThis because the start script and the app's bundle are two copies of this module in one process.
 */
const state = globalThis as typeof globalThis & { concordDraining?: boolean }

export const isDraining = (): boolean => state.concordDraining === true

export function beginDraining(): void {
  state.concordDraining = true
}

/**
 * postgres.js 3.4.9 can throw outside any promise when the server dies (a TypeError from its socket writer). That one fault is
 * known and harmless: the query in flight is refused by its own time limit. Anything else outside a promise is a fault of ours.
 */
export const isLostSocket = (fault: unknown): boolean =>
  fault instanceof TypeError && /postgres\/(src|cjs\/src|cf\/src)\/connection/.test(fault.stack ?? '')
