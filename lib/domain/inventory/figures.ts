import type { Decimal } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import type { EmissionEntry, FieldClass, Scope } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { InventoryLine } from './line.ts'
import { biogenicMemo, biogenicOf, gasesOf, isRemoval, sourceOf } from './line-tonnes.ts'

/** From the most open to the most closed: a sum is as closed as its most closed part. */
const classes: readonly FieldClass[] = ['public', 'members', 'confidential']

type Cell = {
  readonly siteId: string
  readonly year: number
  readonly scope: Scope
  readonly gas: string
  readonly parts: Decimal[]
  readonly sources: Set<string>
  class: FieldClass
}

/**
 * The figures that lines add up to, by site, year, scope and gas, in that order, in tonnes of CO2e (METHODS 1.2). The sums are
 * exact, so neither the order of the lines nor a line split in two changes a byte. Biogenic CO2 becomes a memo figure. A noted
 * line has no figure, and a removal none here: figures are gross (METHODS 2.2), and `removalsOf` sums the rest.
 */
export function figuresOf(lines: readonly InventoryLine[]): readonly EmissionEntry[] {
  const places = new Map<string, Map<string, Cell>>()
  for (const line of lines) {
    if (isRemoval(line)) continue
    const key = `${line.siteId}\0${line.year}\0${line.scope}`
    const cells = places.get(key) ?? new Map<string, Cell>()
    if (cells.size === 0) places.set(key, cells)
    for (const [gas, tonnes] of gasesOf(line)) add(cells, line, gas, tonnes)
    const biogenic = biogenicOf(line)
    if (biogenic !== '0') add(cells, line, biogenicMemo, biogenic)
  }
  const cells = [...places.values()].flatMap((place) => [...place.values()])
  return cells.toSorted(byPlace).map((cell) => ({
    siteId: cell.siteId,
    year: cell.year,
    scope: cell.scope,
    gas: cell.gas,
    tonnes: sumDecimals(cell.parts),
    source: joinedSources(cell.sources),
    note: null,
    class: cell.class,
  }))
}

/** Tonnes that removal lines take from the air in a year, as a positive figure, whichever sign the lines were entered with. */
export function removalsOf(lines: readonly InventoryLine[], year: number): Decimal {
  const parts = lines.filter((line) => isRemoval(line) && line.year === year).flatMap((line) => gasesOf(line))
  return sumDecimals(parts.map(([, tonnes]) => (tonnes.startsWith('-') ? tonnes.slice(1) : tonnes)))
}

function add(cells: Map<string, Cell>, line: InventoryLine, gas: string, tonnes: Decimal): void {
  let cell = cells.get(gas)
  if (cell === undefined) {
    const { siteId, year, scope } = line
    cell = { siteId, year, scope, gas, parts: [], sources: new Set(), class: line.class }
    cells.set(gas, cell)
  }
  cell.parts.push(tonnes)
  cell.sources.add(sourceOf(line) ?? '')
  if (classes.indexOf(line.class) > classes.indexOf(cell.class)) cell.class = line.class
}

const byPlace = (a: Cell, b: Cell): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.gas, b.gas)

const named = 3
const longest = 80

/** At most three sources by name, the rest by number: the lines have them all. */
function joinedSources(sources: ReadonlySet<string>): string {
  const all = [...sources].filter((source) => source !== '').toSorted(byText)
  const shown = all.slice(0, named).map(shortened).join('; ')
  return all.length > named ? `${shown} and ${all.length - named} more` : shown
}

const shortened = (source: string): string => (source.length > longest ? `${source.slice(0, longest - 1)}…` : source)
