import { inYearOrder } from '../../pathway/year-values.ts'
import { numberIn, yearIn, type LeftOut, type NationalTotals, type TableRow } from './public-actor.ts'

/** What each data set counts and whether its figures may be shown, by how its name begins. */
const datasets = [
  { begins: 'UNFCCC Annex I', gases: ['CO2e'], licence: 'UNFCCC, to be cited', mayBeShown: true },
  { begins: 'Global Carbon Budget', gases: ['CO2'], licence: 'CC BY 4.0', mayBeShown: true },
  { begins: 'Climate Watch', gases: ['CO2e'], licence: 'CC BY-NC 4.0: for tests alone', mayBeShown: false },
] as const

/**
 * Totals of countries from rows of country, year, value, unit and data set: one table a country and data set, never mixed.
 * A row that cannot be read, or comes twice with another value, is left out with its reason.
 */
export function totalsFromRows(rows: readonly TableRow[]): {
  readonly totals: readonly NationalTotals[]
  readonly leftOut: readonly LeftOut[]
} {
  const leftOut: LeftOut[] = []
  const together = Map.groupBy(rows, (row) => `${row['country'] ?? ''}\u0000${row['dataset'] ?? ''}`)
  const totals = [...together.values()].flatMap((own): readonly NationalTotals[] => {
    const { country = '', dataset = '' } = own[0] ?? {}
    const known = datasets.find(({ begins }) => dataset.startsWith(begins))
    if (known === undefined) {
      leftOut.push({ id: dataset, name: country, reason: 'What this data set counts is not known.' })
      return []
    }
    const byYear = new Map<number, number>()
    for (const row of own) {
      const year = yearIn(row['year'])
      const value = numberIn(row['value'])
      const id = `${country} ${row['year'] ?? ''}`
      const twice = year !== null && byYear.has(year) && byYear.get(year) !== value
      if (year === null || value === null || !/^tCO2e?$/.test(row['unit'] ?? ''))
        leftOut.push({ id, name: dataset, reason: 'It is no figure in tonnes for a year.' })
      else if (twice) leftOut.push({ id, name: dataset, reason: 'The year has two figures.' })
      else byYear.set(year, value)
    }
    const points = inYearOrder([...byYear].map(([year, value]) => ({ year, value })))
    const { gases, licence, mayBeShown } = known
    return [{ country, dataset, gases, licence, mayBeShown, points }]
  })
  return { totals, leftOut }
}
