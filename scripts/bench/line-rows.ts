import { importRows } from './import-rows.ts'

const years = 20
const firstYear = 2005
const streams = 50
const perSite = years * streams

/** What the rows of `lineRows` are made of, as a COPY needs to know it. */
export const lineColumns =
  'Site,Year,Scope,Category,Source stream,Quantity,Unit,Factor id,Tonnes CO2e,Source,Method,Data quality,Uncertainty %,Note'

const factors = [
  ['kWh (HHV)', 'uk-2024/natural-gas/kwh-hhv'],
  ['MWh (HHV)', 'uk-2024/natural-gas/kwh-hhv'],
  ['GJ (HHV)', 'uk-2024/natural-gas/kwh-hhv'],
] as const

/** A site file and a CSV of lines, two of three calculated and the third reported: the same bytes at every run. */
export function lineRows(count: number, company: string): { readonly sites: string; readonly lines: string } {
  const siteCount = Math.ceil(count / perSite)
  const rows = [lineColumns]
  for (let row = 0; row < count; row += 1) {
    const site = `BENCH-${String(Math.floor(row / perSite)).padStart(5, '0')}`
    const year = firstYear + (Math.floor(row / streams) % years)
    const amount = `${((row * 7_919) % 999_983) + 1}.${((row * 31) % 9) + 1}`
    const stream = `Stream ${row % streams}`
    const [unit, factor] = factors[row % factors.length] ?? factors[0]
    rows.push(
      row % 3 === 2
        ? `${site},${year},1,process,${stream},,,,${amount},Bench report,measured,1,2.5,`
        : `${site},${year},1,stationary,${stream},${amount},${unit},${factor},,,tier 2,2,5,Meter ${row % 97}`,
    )
  }
  // Every hundred figures of the older bench have a site.
  return { sites: importRows(siteCount * 100, company).sites, lines: `${rows.join('\r\n')}\r\n` }
}
