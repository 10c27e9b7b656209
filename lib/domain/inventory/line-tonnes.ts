import type { Decimal } from '../decimal.ts'
import { isBiogenic } from './figures.ts'
import type { InventoryLine } from './line.ts'

/** Tonnes of CO2e that a line adds to its scope; null for a line that has no figure. A biogenic memo adds nothing, though a row shows it: see `shownTonnes`. */
export function countedTonnes({ content }: InventoryLine): Decimal | null {
  if (content.kind === 'noted') return null
  if (content.kind === 'calculated') return content.result.tonnes
  return isBiogenic(content.gas) ? '0' : content.tonnes
}

/** Tonnes of biogenic CO2 that a line tells beside the totals. */
export function biogenicOf({ content }: InventoryLine): Decimal {
  if (content.kind === 'calculated') return content.result.biogenicTonnes
  return content.kind === 'reported' && isBiogenic(content.gas) ? content.tonnes : '0'
}

/** Tonnes of CO2e of a line by gas, memos left out. */
export function gasesOf({ content }: InventoryLine): readonly (readonly [gas: string, tonnes: Decimal])[] {
  if (content.kind === 'noted') return []
  if (content.kind === 'reported') return isBiogenic(content.gas) ? [] : [[content.gas, content.tonnes]]
  return Object.entries(content.result.byGas).filter(([gas]) => !isBiogenic(gas))
}

/** Who is behind a line's figure, short: a report or register, or the publisher and year of the factor. Null where it is noted. */
export function sourceOf({ content }: InventoryLine): string | null {
  if (content.kind === 'noted') return null
  return content.kind === 'reported' ? content.source : `${content.factor.publisher} ${content.factor.year}`
}
