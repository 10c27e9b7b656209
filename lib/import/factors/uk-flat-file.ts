import { countryByWords } from '#lib/domain/factors/countries'
import { ukDataset, ukFactor, ukPublisher } from '#lib/domain/factors/uk-factor'
import { readUkUnit } from '#lib/domain/factors/uk-unit'
import type { Factor } from '#lib/domain/factors/factor'
import { no, ok } from '#lib/domain/result'
import type { FactorImportResult, FactorWorkbook, SkippedRow } from './factor-workbook.ts'
import { findUkTable } from './uk-header.ts'
import { groupUkRows, type UkGroup } from './uk-groups.ts'
import { ukNameOf, ukPlaceOf } from './uk-names.ts'

/**
 * Reads the flat file of the UK government conversion factors as it is issued (`ghg-conversion-factors-2024-FlatFormat_v1_1.xlsx`): the
 * one sheet that has an id, three lines of titles above and the year in the heading of the last column. Up to four rows, CO2e and three
 * gases, make one factor; biogenic CO2 of the rows outside of scopes joins the factor of the same fuel and unit as a memo.
 * Every row ends in a factor or in `skipped` with its reason. Refuses, with a sentence, a workbook that has no such sheet.
 */
export function importUkFlatFile(workbook: FactorWorkbook): FactorImportResult {
  const table = findUkTable(workbook)
  if (table === null)
    return no(
      'This is not the flat file of the UK government conversion factors: no sheet called “Factors by Category” has a row with the headings ID, Scope, Level 1, UOM, GHG/Unit and GHG Conversion Factor with a year. Nothing was read.',
    )
  const { sheet, year } = table
  const { groups, skipped } = groupUkRows(table)
  const { joined, alone } = joinBiogenic(groups)
  const factors: Factor[] = []
  const refused: SkippedRow[] = []
  const seen = new Map<string, number>()
  for (const group of [...joined, ...alone]) {
    const factor = factorOf(year, group)
    const before = factor === null ? undefined : seen.get(factor.id)
    const reason = whyNone(group, factor, before)
    if (reason !== null) refused.push(...group.rows.map((row) => ({ sheet, row, reason })))
    if (factor === null || reason !== null) continue
    seen.set(factor.id, group.row)
    factors.push(factor)
  }
  return ok({
    dataset: ukDataset(year),
    publisher: ukPublisher,
    year,
    licence: 'Open Government Licence v3.0',
    factors,
    skipped: [...skipped, ...refused].toSorted((a, b) => a.row - b.row),
    ignoredSheets: workbook.sheets.map(({ name }) => name).filter((name) => name !== sheet),
  })
}

function whyNone(group: UkGroup, factor: Factor | null, before: number | undefined): string | null {
  if (factor === null) return `The unit “${group.unit}” is not known.`
  if (before !== undefined) return `Row ${before} has the same name and unit already.`
  return Object.keys(factor.gases).length === 0 ? 'Only some of its gases have a figure, and there is no sum.' : null
}

function factorOf(year: number, group: UkGroup): Factor | null {
  return ukFactor(year, {
    name: ukNameOf(group),
    unit: group.unit,
    place: ukPlaceOf(group),
    figures: group.figures,
    ...(group.level1 === 'Hotel stay' && { region: countryByWords(group.level3) ?? 'GB' }),
  })
}

/** The groups whose own fuel, unit and level the memo of biogenic CO2 belongs to. */
const ownLevels: ReadonlySet<string> = new Set(['Fuels', 'Bioenergy', 'UK electricity', 'Managed assets- electricity'])

const keyOf = ({ level3, unit }: UkGroup): string =>
  `${level3.toLowerCase()}|${readUkUnit(unit)?.per ?? unit}|${unit.toLowerCase()}`

function joinBiogenic(groups: readonly UkGroup[]) {
  const memos = new Map(groups.filter(isMemo).map((memo) => [keyOf(memo), memo]))
  const taken = new Set<UkGroup>()
  const joined = groups
    .filter((group) => !isMemo(group))
    .map((group) => {
      const memo = ownLevels.has(group.level1) ? memos.get(keyOf(group)) : undefined
      if (memo === undefined) return group
      taken.add(memo)
      return { ...group, rows: [...group.rows, ...memo.rows], figures: { ...group.figures, ...memo.figures } }
    })
  return { joined, alone: groups.filter((group) => isMemo(group) && !taken.has(group)) }
}

const isMemo = ({ level1 }: UkGroup): boolean => level1 === 'Outside of scopes'
