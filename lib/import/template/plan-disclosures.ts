import type { DisclosureRow as StoredDisclosure } from '#db/year-disclosures'
import {
  basisOf,
  disclosureFaults,
  keptDisclosure,
  keptTradingShares,
  type DisclosureRow,
  type KeptDisclosure,
  type KeptTradingShare,
  type TradingShareRow,
} from '#lib/domain/inventory/disclosure-row'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import { diffDisclosures, diffTradingShares } from '#lib/domain/template/entry-diffs'
import type { EntryRows } from '#lib/domain/template/sheet-rows'
import { templateSheets } from '#lib/domain/template/sheets'
import type { SheetProblem } from './read-template.ts'

/** What the sheets Disclosures and Trading shares would do. */
export type DisclosuresPlan = {
  readonly disclosures: ImportDiff<KeptDisclosure, DisclosureRow>
  readonly tradingShares: ImportDiff<KeptTradingShare, TradingShareRow>
  /** Years of which something new is said, and how many rows say it. */
  readonly written: readonly WrittenYear[]
  readonly problems: readonly SheetProblem[]
}
export type WrittenYear = {
  readonly year: number
  /** The version of what stands; 0 where nothing does. */
  readonly seen: number
  readonly said: Pick<StoredDisclosure, 'netRevenue' | 'revenueSource' | 'per'>
  readonly regulated: readonly { readonly siteKey: string; readonly percent: string }[]
  readonly rows: number
}

/** `keyOf` has the keys of the sites as they are once the file is taken in. */
export function planDisclosures(
  file: Pick<EntryRows, 'disclosures' | 'tradingShares'>,
  stored: readonly StoredDisclosure[],
  keyOf: ReadonlyMap<string, string>,
): DisclosuresPlan {
  const disclosures = diffDisclosures(stored.map(keptDisclosure), file.disclosures)
  const shares = stored.flatMap((said) => keptTradingShares(said, keyOf))
  const tradingShares = diffTradingShares(shares, file.tradingShares)
  const byYear = new Map(stored.map((said) => [said.year, said]))
  const problems: SheetProblem[] = []
  const fieldsOf = new Map<number, KeptDisclosure | DisclosureRow>()
  for (const row of disclosures.added) fieldsOf.set(row.year, row)
  for (const { after } of disclosures.changed) fieldsOf.set(after.year, after)
  const rowOf = new Map([
    ...disclosures.added.map((row) => [row.year, row.row] as const),
    ...disclosures.changed.map(({ after, row }) => [after.year, row.row] as const),
  ])
  const sharesOf = Map.groupBy(
    [...tradingShares.added, ...tradingShares.changed.map(({ after }) => after)],
    ({ year }) => year,
  )
  const years = [...new Set([...fieldsOf.keys(), ...sharesOf.keys()])].toSorted((a, b) => a - b)
  const written = years.map((year): WrittenYear => {
    const before = byYear.get(year)
    const standing = before === undefined ? nothing : keptDisclosure(before)
    const said = { ...standing, ...withoutUndefined(fieldsOf.get(year) ?? {}) }
    const changed = sharesOf.get(year) ?? []
    const keys = new Set(changed.map(({ siteKey }) => siteKey))
    const kept = shares.filter((share) => share.year === year && !keys.has(share.siteKey))
    if (fieldsOf.has(year)) problems.push(...faultsAt(rowOf.get(year) ?? 0, disclosureFaults(said)))
    return {
      year,
      seen: before?.rowVersion ?? 0,
      said: { netRevenue: said.netRevenue, revenueSource: said.revenueSource, per: basisOf(said) },
      regulated: [...kept, ...changed].map(({ siteKey, percent }) => ({ siteKey, percent })),
      rows: (fieldsOf.has(year) ? 1 : 0) + changed.length,
    }
  })
  return { disclosures, tradingShares, written, problems }
}

const nothing = { netRevenue: null, revenueSource: null, perName: null, perUnit: null, perAmount: null }

const withoutUndefined = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>

const { name: sheet, columns } = templateSheets.disclosures

const faultsAt = (row: number, faults: Readonly<Record<string, string>>): readonly SheetProblem[] =>
  Object.entries(faults).map(([field, reason]) => ({
    sheet,
    row,
    column: columns[field as keyof typeof columns].heading,
    value: '',
    reason,
  }))
