import { yearsBetween } from '../../pathway/path.ts'
import type { YearValue } from '../../pathway/year-values.ts'
import type { BenchmarkSource, SectorBenchmark } from '../benchmark.ts'
import { oecmEurope } from './oecm/europe.ts'
import { oecmGlobal } from './oecm/global.ts'
import { oecmNorthAmerica } from './oecm/north-america.ts'

const source: BenchmarkSource = {
  name: 'One Earth Climate Model 1.5 °C sectors',
  publisher: 'University of Technology Sydney; benchmark tables by OS-Climate',
  version: 'OECM 1.5 Degrees, production-centric',
  year: 2022,
  licence: 'Apache-2.0',
  link: null,
}

const regions = [
  ['Global', oecmGlobal],
  ['Europe', oecmEurope],
  ['North America', oecmNorthAmerica],
] as const

/** The 23 sectors in three regions, each for scope 1 and for scopes 1 and 2, in the units of the source. */
export const oecmBenchmarks: readonly SectorBenchmark[] = regions.flatMap(([region, rows]) =>
  rows.flatMap((row) => {
    const growth = valuesOf(row.growth)
    const shared = { kind: 'sector', source, sector: row.sector, region, unit: row.unit, growth } as const
    const id = (scope: string): string =>
      `oecm-2022/${region}/${row.sector}/${scope}`.toLowerCase().replaceAll(' ', '-')
    return [
      { ...shared, id: id('1'), scope: '1' as const, points: valuesOf(row.scope1) },
      { ...shared, id: id('1+2'), scope: '1+2' as const, points: valuesOf(row.scopes12) },
    ]
  }),
)

/** A dash is a year that the source has no finite value for: European coal in 2050, where output ends. */
function valuesOf(text: string): readonly YearValue[] {
  const values = text.split(' ')
  return yearsBetween(2019, 2050).flatMap((year, index) => {
    const value = values[index] ?? '-'
    return value === '-' ? [] : [{ year, value: Number(value) }]
  })
}
