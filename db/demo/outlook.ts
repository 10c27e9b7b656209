import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import type { ActivityEntry } from '#lib/domain/inventory/site-activity'
import { euEts } from '#lib/domain/goals/starter/eu-ets'
import { isSchemeOver } from '#lib/domain/goals/public/scheme-countries'
import type { DemoCluster } from './demo-cluster.ts'

/** Europe's electricity as the One Earth 1.5 °C pathway has it (scope 1, t CO2e/MWh): an example of a grid, not the country's plan. */
const exampleGrid = {
  unit: 't CO2e/MWh',
  points: [
    { year: 2021, value: '0.233' },
    { year: 2025, value: '0.166' },
    { year: 2030, value: '0.0743' },
    { year: 2035, value: '0.0498' },
    { year: 2040, value: '0.0249' },
    { year: 2050, value: '0' },
  ],
  source: 'Illustrative: electricity utilities of Europe in the One Earth 1.5 °C sector pathways (Apache-2.0)',
}

/** Every figure of an EU cluster here is verified under the EU's scheme, so that it covers all of them. */
export function demoOutlook({ country, slug }: Pick<DemoCluster, 'country' | 'slug'>): ClusterOutlook | null {
  if (!isSchemeOver('EU', country)) return null
  const hasGrid = slug === 'rotterdam-moerdijk'
  return {
    gridFactor: hasGrid ? exampleGrid : null,
    policies: [],
    schemes: [
      {
        scheme: euEts.id,
        percent: '100',
        source: 'All sites of the demo report verified emissions to the EU Transaction Log',
      },
    ],
    illustrative: hasGrid,
  }
}

/** How much the sites of a cluster ran against 2021. Nobody publishes it: each series is an example that sites take in turn. */
const exampleSeries: readonly (readonly (readonly [year: number, index: string])[])[] = [
  [
    [2021, '100'],
    [2022, '93'],
    [2023, '90'],
    [2024, '92'],
  ],
  [
    [2021, '100'],
    [2022, '97'],
    [2023, '91'],
    [2024, '88'],
  ],
  [
    [2021, '100'],
    [2022, '102'],
    [2023, '96'],
    [2024, '95'],
  ],
]

const withActivity: readonly string[] = ['rotterdam-moerdijk']

/** The illustrative index of a site, for the years in which the register has its tonnes. */
export function demoActivity(
  { slug }: Pick<DemoCluster, 'slug'>,
  place: number,
  site: { readonly id: string; readonly years: readonly number[] },
): readonly ActivityEntry[] {
  if (!withActivity.includes(slug) || !site.years.includes(2021)) return []
  const series = exampleSeries[place % exampleSeries.length] ?? []
  return series
    .filter(([year]) => site.years.includes(year))
    .map(([year, index]) => ({ siteId: site.id, year, index, illustrative: true }))
}
