import type { Decimal } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import type { EmissionEntry, FieldClass } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { isRemoval, type InventoryLine } from './line.ts'

/** Biogenic CO2 is a memo outside the totals (METHODS 1.4); its name says so wherever figures are summed. */
export const biogenicMemo = 'CO2-biogenic'
export const isBiogenic = (gas: string): boolean => /biogenic/i.test(gas) && !/^CH4/i.test(gas)

type Part = {
  readonly gas: string
  readonly tonnes: Decimal
  readonly source: string
  readonly note: string | null
  readonly class: FieldClass
}

/**
 * The figures of an inventory: its lines summed by site, year, scope and gas, in tonnes of CO2e. A figure made of one line keeps
 * that line's source and note; of several it names each source once. A figure is as confidential as the most confidential of
 * its lines. Sums are exact, so neither the order of the lines nor a line split in two changes one. Figures are gross: a removal
 * adds to none, and `removalsOf` sums them apart (METHODS 2.2).
 */
export function figuresOf(lines: readonly InventoryLine[]): readonly EmissionEntry[] {
  const places = new Map<string, Map<string, { readonly line: InventoryLine; readonly parts: Part[] }>>()
  for (const line of lines) {
    const parts = partsOf(line)
    if (parts.length === 0) continue
    const place = `${line.siteId}\0${line.year}\0${line.scope}`
    let gases = places.get(place)
    if (gases === undefined) places.set(place, (gases = new Map()))
    for (const part of parts) {
      const cell = gases.get(part.gas)
      if (cell === undefined) gases.set(part.gas, { line, parts: [part] })
      else cell.parts.push(part)
    }
  }
  const cells = [...places.values()].flatMap((gases) => [...gases.values()])
  return cells.map(({ line, parts }) => figureOf(line, parts)).toSorted(byPlace)
}

/** Site, year, scope, gas: the order of figures in a document. */
export const byPlace = (a: EmissionEntry, b: EmissionEntry): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.gas, b.gas)

function figureOf({ siteId, year, scope }: InventoryLine, parts: readonly Part[]): EmissionEntry {
  const [first, ...more] = parts
  if (first === undefined) throw new Error('A figure is the sum of at least one line')
  const place = { siteId, year, scope, gas: first.gas }
  if (more.length === 0)
    return { ...place, tonnes: first.tonnes, source: first.source, note: first.note, class: first.class }
  const sources = [...new Set(parts.map((part) => part.source))].toSorted(byText)
  return {
    ...place,
    tonnes: sumDecimals(parts.map((part) => part.tonnes)),
    source: sources.join('; '),
    note: null,
    class: parts.map((part) => part.class).reduce(stricter),
  }
}

const strictness: readonly FieldClass[] = ['public', 'members', 'confidential']
const stricter = (a: FieldClass, b: FieldClass): FieldClass => (strictness.indexOf(a) < strictness.indexOf(b) ? b : a)

function partsOf(line: InventoryLine): readonly Part[] {
  const { content, note, class: fieldClass } = line
  if (content.kind === 'noted' || isRemoval(line)) return []
  if (content.kind === 'reported')
    return [{ gas: content.gas, tonnes: content.tonnes, source: content.source, note, class: fieldClass }]
  const source = `${content.factor.publisher}, ${content.factor.dataset}`
  const part = (gas: string, tonnes: Decimal): Part => ({ gas, tonnes, source, note, class: fieldClass })
  const gases = Object.entries(content.result.byGas).map(([gas, tonnes]) => part(gas, tonnes))
  const memo = content.result.biogenicTonnes
  return memo === '0' ? gases : [...gases, part(biogenicMemo, memo)]
}
