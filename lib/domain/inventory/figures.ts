import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import type { EmissionEntry, FieldClass } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { InventoryLine } from './line.ts'

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
 * its lines. The order of the lines does not matter.
 */
export function figuresOf(lines: readonly InventoryLine[]): readonly EmissionEntry[] {
  const cells = new Map<string, { readonly line: InventoryLine; readonly parts: Part[] }>()
  for (const line of lines.toSorted(byId))
    for (const part of partsOf(line)) {
      const key = `${line.siteId}\0${line.year}\0${line.scope}\0${part.gas}`
      const cell = cells.get(key)
      if (cell) cell.parts.push(part)
      else cells.set(key, { line, parts: [part] })
    }
  return [...cells.values()].map(({ line, parts }) => figureOf(line, parts)).toSorted(byPlace)
}

/** Site, year, scope, gas: the order of figures in a document. */
export const byPlace = (a: EmissionEntry, b: EmissionEntry): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.gas, b.gas)

const byId = (a: InventoryLine, b: InventoryLine): number => byText(a.id, b.id)

function figureOf({ siteId, year, scope }: InventoryLine, parts: readonly Part[]): EmissionEntry {
  const [first, ...more] = parts
  if (first === undefined) throw new Error('A figure is the sum of at least one line')
  const place = { siteId, year, scope, gas: first.gas }
  if (more.length === 0)
    return { ...place, tonnes: first.tonnes, source: first.source, note: first.note, class: first.class }
  const sources = [...new Set(parts.map((part) => part.source))].toSorted(byText)
  return {
    ...place,
    tonnes: toDecimal(
      parts.reduce((sum, part) => sum + fromDecimal(part.tonnes), 0),
      6,
    ),
    source: sources.join('; '),
    note: null,
    class: parts.map((part) => part.class).reduce(stricter),
  }
}

const strictness: readonly FieldClass[] = ['public', 'members', 'confidential']
const stricter = (a: FieldClass, b: FieldClass): FieldClass => (strictness.indexOf(a) < strictness.indexOf(b) ? b : a)

function partsOf(line: InventoryLine): readonly Part[] {
  const { content, note } = line
  const shared = { note, class: line.class }
  if (content.kind === 'noted') return []
  if (content.kind === 'reported')
    return [{ ...shared, gas: content.gas, tonnes: content.tonnes, source: content.source }]
  const source = `${content.factor.publisher}, ${content.factor.dataset}`
  const gases = Object.entries(content.result.byGas).map(([gas, tonnes]) => ({ ...shared, gas, tonnes, source }))
  const memo = content.result.biogenicTonnes
  return memo === '0' ? gases : [...gases, { ...shared, gas: biogenicMemo, tonnes: memo, source }]
}
