import { company, exampleCut, measure, needs, publishedNetZero, tracker } from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/kwinana.ts'

const grid = needs('policy', 'Transmission into the Kwinana strip')
const hydrogen = needs('partnership', 'A shared hydrogen plant on the strip')
const store = needs('partnership', 'A store for CO2 in the region')

export const kwinana: DemoCluster = {
  slug: 'kwinana',
  name: 'Kwinana',
  stage: 'drafting',
  country: 'AU',
  region: 'Western Australia',
  boundary: 'Scope 1 of the facilities on the Kwinana industrial strip that report to the Clean Energy Regulator',
  baseYear: 2019,
  horizonYear: 2050,
  currency: 'AUD',
  cycle: 1,
  target: [
    { year: 2030, cutPercent: 35 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource: `Illustrative for the strip. Published for the state: ${tracker('net zero by 2050, Western Australian Climate Policy, 2020')}.`,
  targetIllustrative: true,
  leadOffice: 'Kwinana Strip Office (demo)',
  leadName: 'Marion Okafor',
  table,
  hubs: [],
  asks: [],
  funding: [],
  decisions: [],
  signOff: null,
  progressYear: null,
  companies: [
    company('Alcoa', {
      standing: 'drafting',
      commitments: [publishedNetZero(2050, 'Alcoa, ambition of October 2021 for scopes 1 and 2.')],
      measures: [
        measure(
          'electric-drive',
          'Kwinana Alumina Refinery',
          'feasibility',
          [2031, 3],
          500,
          'Vapour recompression in evaporation',
          { enablers: [grid] },
        ),
      ],
    }),
    company('Adelaide Brighton', {
      standing: 'drafting',
      commitments: [exampleCut(2019, 2030, 20)],
      measures: [
        measure(
          'circular',
          'Cockburn Cement Operations',
          'decision',
          [2026, 2],
          120,
          'Waste-based fuel and less clinker',
        ),
        measure('capture', 'Cockburn Cement Operations', 'idea', [2036, 1], 500, 'Capture at the lime kilns', {
          enablers: [store],
        }),
      ],
    }),
    company('CSBP', {
      ownerGroup: 'Wesfarmers',
      standing: 'drafting',
      commitments: [publishedNetZero(2050, tracker('Wesfarmers, Climate-related Disclosure 2020'))],
      measures: [
        measure('efficiency', 'Kwinana Chemicals', 'building', [2025, 1], 180, 'Catalysts that destroy nitrous oxide'),
        measure(
          'hydrogen-firing',
          'Kwinana Chemicals',
          'feasibility',
          [2032, 2],
          200,
          'Green hydrogen as ammonia feed',
          { enablers: [hydrogen] },
        ),
      ],
    }),
    company('Synergy', { standing: 'missing', commitments: [], measures: [] }),
    company('Tronox', { standing: 'drafting', commitments: [exampleCut(2019, 2030, 30)], measures: [] }),
    company('BHP Nickel West', { ownerGroup: 'BHP', standing: 'missing', commitments: [], measures: [] }),
    company('BP Refinery Kwinana', {
      ownerGroup: 'BP',
      standing: 'invited',
      closures: {
        'Kwinana Refinery': {
          year: 2021,
          source: 'BP ended refining at Kwinana in 2021; the site became an import terminal.',
        },
      },
      commitments: [],
      measures: [],
    }),
    company('NewGen Kwinana', { standing: 'invited', commitments: [], measures: [] }),
    company('Loy Yang Holdings', { standing: 'invited', commitments: [], measures: [] }),
    company('Perth Energy', { standing: 'invited', commitments: [], measures: [] }),
  ],
}
