import { deductionsOf, pinnedBy, type Published, type Unknown } from './attack.ts'
import type { Interval } from './linear-bounds.ts'
import { isSafeTotal, type Contribution, type DisclosureProfile } from './safe-total.ts'
import { withheldBecause } from './show.ts'

/** Confidential contributions by row and column. What is open in a cell is known to every reader and is left out. */
export type Table = readonly (readonly (readonly Contribution[])[])[]

/** A figure of the table: a cell, or with `row` or `column` null the total over them. */
export type Entry = { readonly row: number | null; readonly column: number | null }
export type TableRelease = {
  /** Every cell and total that is withheld, with the reason; what is not listed is shown. */
  readonly withheld: readonly (Entry & { readonly reason: string })[]
}

/**
 * Which figures of a two-way table with its totals must be withheld (METHODS 8): each that is unsafe, and with it others until no
 * coalition finds an amount by subtracting, by the exact attack of `pinnedBy`. Of several ways the one that hides least.
 */
export function releaseTable(table: Table, profile: DisclosureProfile): TableRelease {
  const entries = entriesOf(table)
  const unsafe = new Set(entries.filter((entry) => !isSafeTotal(contributionsTo(table, entry), profile)))
  const hidden = new Set(unsafe)
  for (let pinned = pinnedIn(table, entries, hidden, profile); pinned > 0;) {
    const [best] = waysToHideMore(entries, hidden)
      .map((more) => ({
        more,
        left: pinnedIn(table, entries, new Set([...hidden, ...more]), profile),
        lost: more.reduce((sum, entry) => sum + sizeOf(table, entry), 0),
      }))
      .toSorted((a, b) => a.left - b.left || a.lost - b.lost)
    if (best === undefined) break
    for (const entry of best.more) hidden.add(entry)
    pinned = best.left
  }
  return {
    withheld: entries.flatMap((entry) => {
      if (!hidden.has(entry)) return []
      return [{ ...entry, reason: unsafe.has(entry) ? withheldBecause.tooFew : withheldBecause.subtraction }]
    }),
  }
}

/**
 * What a reader who belongs to nobody deduces of each withheld cell from the published totals, in the order of `withheld`. A withheld
 * total is told by the cells in it and has no interval of its own.
 */
export function intervalsOf(
  amounts: readonly (readonly number[])[],
  withheld: readonly Entry[],
): readonly (Entry & Interval)[] {
  const table = amounts.map((line, row) =>
    line.map((amount, column) => [{ group: `${row} ${column}`, amount }] satisfies Contribution[]),
  )
  const entries = entriesOf(table)
  const hidden = new Set(entries.filter((entry) => withheld.some((one) => isSame(one, entry))))
  const deductions = deductionsOf(unknownsOf(table), figuresOf(table, entries, hidden), [])
  return withheld.flatMap((entry) => {
    if (entry.row === null || entry.column === null) return []
    const found = deductions.find(({ unknown }) => unknown.group === `${entry.row} ${entry.column}`)
    return [{ ...entry, ...(found?.interval ?? { least: 0, most: Infinity }) }]
  })
}

const isSame = (a: Entry, b: Entry): boolean => a.row === b.row && a.column === b.column

/** Every cell, then the totals of rows, of columns and of all. */
function entriesOf(table: Table): readonly Entry[] {
  const rows = table.map((_, row) => row)
  const columns = (table[0] ?? []).map((_, column) => column)
  return [
    ...rows.flatMap((row) => columns.map((column) => ({ row, column }))),
    ...rows.map((row) => ({ row, column: null })),
    ...columns.map((column) => ({ row: null, column })),
    { row: null, column: null },
  ]
}

/** One figure more, or the other three corners of a rectangle with a hidden one; totals are corners as cells are. */
function waysToHideMore(entries: readonly Entry[], hidden: ReadonlySet<Entry>): readonly (readonly Entry[])[] {
  const at = (row: number | null, column: number | null) => entries.filter((entry) => isSame(entry, { row, column }))
  const shown = entries.filter((entry) => !hidden.has(entry))
  return [
    ...shown.map((entry) => [entry]),
    ...[...hidden].flatMap(({ row, column }) =>
      entries
        .filter((other) => other.row !== row && other.column !== column)
        .map((other) =>
          [...at(row, other.column), ...at(other.row, column), other].filter((corner) => !hidden.has(corner)),
        )
        .filter((more) => more.length > 1),
    ),
  ]
}

const isIn = (entry: Entry, row: number, column: number): boolean =>
  (entry.row ?? row) === row && (entry.column ?? column) === column

function contributionsTo(table: Table, entry: Entry): readonly Contribution[] {
  return table.flatMap((line, row) => line.flatMap((cell, column) => (isIn(entry, row, column) ? cell : [])))
}

const sizeOf = (table: Table, entry: Entry): number =>
  contributionsTo(table, entry).reduce((sum, { amount }) => sum + Math.abs(amount), 0)

const pinnedIn = (
  table: Table,
  entries: readonly Entry[],
  hidden: ReadonlySet<Entry>,
  profile: DisclosureProfile,
): number => pinnedBy(unknownsOf(table), figuresOf(table, entries, hidden), profile).length

const idOf = (row: number, column: number, group: string): string => `${row} ${column} ${group}`

function unknownsOf(table: Table): readonly Unknown[] {
  const unknowns = new Map<string, Unknown>()
  table.forEach((line, row) =>
    line.forEach((cell, column) => {
      for (const { group, amount } of cell) {
        const id = idOf(row, column, group)
        const before = unknowns.get(id)?.amount ?? 0
        if (amount !== 0) unknowns.set(id, { id, group, amount: before + Math.abs(amount) })
      }
    }),
  )
  return [...unknowns.values()]
}

const figuresOf = (table: Table, entries: readonly Entry[], hidden: ReadonlySet<Entry>): readonly Published[] =>
  entries
    .filter((entry) => !hidden.has(entry))
    .map((entry) => ({
      label: `${entry.row} ${entry.column}`,
      terms: new Map(
        table.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            isIn(entry, row, column) ? cell.map(({ group }) => [idOf(row, column, group), 1] as const) : [],
          ),
        ),
      ),
    }))
