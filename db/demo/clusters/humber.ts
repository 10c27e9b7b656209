import {
  abstains,
  asks,
  books,
  company,
  endorses,
  exampleCut,
  exampleNetZero,
  hub,
  measure,
  needs,
  phase,
  publishedNetZero,
  reserves,
  tracker,
  wasDue,
} from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/humber.ts'

const store = needs('partnership', 'A pipeline and a store under the southern North Sea that take the CO2')
const contract = needs('policy', 'A contract that pays the difference to the carbon price')
const hydrogen = needs('partnership', 'A hydrogen pipeline along the Humber')
const grid = needs('policy', 'A grid connection of the size and in the year asked for')

export const humber: DemoCluster = {
  slug: 'humber',
  name: 'Humber',
  stage: 'published',
  country: 'GB',
  region: 'Yorkshire and the Humber',
  boundary: 'Scope 1 of the installations on both banks of the Humber and inland to Drax that report to the UK ETS',
  baseYear: 2021,
  horizonYear: 2050,
  currency: 'GBP',
  cycle: 1,
  target: [
    { year: 2040, cutPercent: 100 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource:
    'Published: net zero by 2040 (Humber Industrial Cluster Plan, launched March 2023). The straight line to it from the members’ tonnes of 2021 is this demo’s.',
  targetIllustrative: false,
  leadOffice: 'Humber Cluster Office (demo)',
  leadName: 'Hannah Lindqvist',
  table,
  hubs: [
    hub('Viking CCS', {
      kind: 'co2-transport-storage',
      unit: 't',
      owner: 'Harbour Energy and bp',
      level: 'engineering',
      phases: [
        phase('First phase', 2030, 10_000_000, [wasDue(2027, '2023-04-11')]),
        phase('Second phase', 2035, 5_000_000),
      ],
      source:
        'Published: up to 10 Mt a year by 2030 and 15 Mt by 2035 (Harbour Energy on Track 2, July 2023); operational as early as 2027 (Harbour Energy and bp, 11 April 2023)',
      illustrative: false,
    }),
    hub('Hydrogen pipeline along the Humber', {
      kind: 'hydrogen',
      unit: 'MWh',
      owner: 'A network company yet to be named',
      level: 'feasibility',
      phases: [
        phase('North bank', 2031, 2_400_000, [wasDue(2028, '2024-02-28'), wasDue(2029, '2025-06-30')]),
        phase('South bank', 2034, 3_600_000),
      ],
      source: null,
      illustrative: true,
    }),
  ],
  asks: [
    asks(contract, 'Department for Energy Security and Net Zero', 'asked', 2028),
    asks(grid, 'National Energy System Operator', 'open', 2029),
    asks(hydrogen, 'A network company yet to be named', 'open', 2030),
  ],
  funding: [],
  decisions: [
    {
      kind: 'start-before-hub',
      choice: 'count-from-hub',
      reason: 'Nothing is captured or fired before the pipeline is there; the start counts from the hub’s year.',
    },
    { kind: 'target-missed', choice: 'accept-gap', reason: 'The gap stays visible; the next cycle asks for removals.' },
    { kind: 'commitment-missed', choice: 'accept-gap', reason: 'The member will bring further measures next cycle.' },
  ],
  signOff: {
    rule: { kind: 'share', headPercent: '75', emissionsPercent: '80' },
    publication: 'public',
    daysToSign: 28,
  },
  progressYear: null,
  companies: [
    company('British Steel', {
      standing: 'accepted',
      stance: reserves(
        'We sign for the arc furnace and the heat recovery; direct reduction depends on the price of hydrogen.',
      ),
      commitments: [
        publishedNetZero(2050, 'British Steel, Low-Carbon Roadmap (October 2021): net-zero steel by 2050.'),
        exampleCut(2021, 2035, 70),
      ],
      measures: [
        measure(
          'efficiency',
          'Scunthorpe Integrated Iron and Steel Works',
          'building',
          [2025, 2],
          180,
          'Heat recovery at the reheating furnaces',
          { capex: 42_000_000, jobs: 35, confidence: 'high' },
        ),
        measure(
          'arc-furnace',
          'Scunthorpe Integrated Iron and Steel Works',
          'engineering',
          [2029, 2],
          2350,
          'Electric arc furnace in place of one blast furnace',
          {
            enablers: [grid, needs('finance', 'Public co-funding of the furnace')],
            earlier: [wasDue(2026, '2024-03-15')],
            confidence: 'medium',
          },
        ),
        measure(
          'hydrogen-iron',
          'Scunthorpe Integrated Iron and Steel Works',
          'idea',
          [2037, 3],
          1500,
          'Direct reduction with hydrogen in place of the last blast furnace',
          {
            enablers: [hydrogen, contract],
            after: ['Electric arc furnace in place of one blast furnace'],
            confidence: 'low',
          },
        ),
      ],
    }),
    company('Phillips 66', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        exampleNetZero(2021, 2050, [
          [2030, 25],
          [2040, 70],
        ]),
      ],
      measures: [
        measure('efficiency', 'Humber Refinery', 'operating', [2024, 1], 120, 'Heat integration of the crude units', {
          capex: 28_000_000,
          jobs: 10,
          confidence: 'high',
        }),
        measure('capture', 'Humber Refinery', 'engineering', [2030, 1], 480, 'Capture at the catalytic cracker', {
          books: books('Viking CCS', 480),
          enablers: [store, contract],
          earlier: [wasDue(2027, '2023-06-30'), wasDue(2028, '2024-09-30')],
          jobs: 120,
          confidence: 'medium',
        }),
        measure(
          'hydrogen-firing',
          'Humber Refinery',
          'feasibility',
          [2033, 3],
          620,
          'Hydrogen in the process heaters',
          { enablers: [hydrogen], confidence: 'medium' },
        ),
      ],
    }),
    company('VPI Immingham', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2021, 2040, [[2030, 60]])],
      measures: [
        measure('capture', 'VPI Immingham CHP', 'permit', [2029, 2], 2200, 'Capture at the gas turbines', {
          books: books('Viking CCS', 2200),
          enablers: [store, contract],
          earlier: [wasDue(2027, '2023-06-30')],
          jobs: 150,
          confidence: 'medium',
        }),
        measure('efficiency', 'VPI Immingham CHP', 'decision', [2027, 1], 110, 'New turbine blades and steam saving', {
          capex: 35_000_000,
          confidence: 'high',
        }),
      ],
    }),
    company('Keadby Generation', {
      ownerGroup: 'SSE',
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, tracker('SSE, Net Zero Transition Report'))],
      measures: [
        measure(
          'hydrogen-firing',
          'Keadby Power Station',
          'feasibility',
          [2034, 3],
          280,
          'Hydrogen in the gas turbines',
          {
            enablers: [hydrogen, contract],
            books: books('Hydrogen pipeline along the Humber', 1386, 'South bank'),
            confidence: 'low',
          },
        ),
        measure(
          'less-running',
          'Keadby Power Station',
          'feasibility',
          [2030, 3],
          90,
          'Fewer running hours as wind and storage grow',
          { confidence: 'medium' },
        ),
      ],
    }),
    company('Saltend Cogeneration', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        exampleNetZero(2021, 2045, [
          [2030, 30],
          [2040, 80],
        ]),
      ],
      measures: [
        measure(
          'hydrogen-firing',
          'Saltend Power Station',
          'engineering',
          [2031, 2],
          780,
          'Thirty per cent hydrogen in the turbines',
          {
            enablers: [hydrogen, contract],
            earlier: [wasDue(2027, '2024-02-28'), wasDue(2029, '2025-06-30')],
            confidence: 'medium',
          },
        ),
        measure('hydrogen-firing', 'Saltend Power Station', 'idea', [2036, 3], 1550, 'Full hydrogen firing', {
          enablers: [hydrogen],
          after: ['Thirty per cent hydrogen in the turbines'],
          confidence: 'low',
        }),
      ],
    }),
    company('EP SHB', {
      standing: 'accepted',
      stance: abstains(
        'The station’s role after 2030 rests with the capacity market; we will take part again next cycle.',
      ),
      commitments: [exampleCut(2021, 2035, 45)],
      measures: [
        measure(
          'less-running',
          'South Humber Bank Power Station',
          'building',
          [2025, 4],
          980,
          'Batteries on site and half the running hours',
          { capex: 160_000_000, jobs: 20, confidence: 'medium' },
        ),
        measure(
          'capture',
          'South Humber Bank Power Station',
          'idea',
          [2036, 2],
          800,
          'Capture at the remaining turbine',
          { enablers: [store], books: books('Viking CCS', 800, 'Second phase'), confidence: 'low' },
        ),
      ],
    }),
    company('INEOS', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2021, 2045, [[2030, 45]])],
      measures: [
        measure(
          'hydrogen-firing',
          'Acetyls Hull',
          'decision',
          [2027, 1],
          150,
          'Hydrogen in place of natural gas for carbon monoxide',
          { enablers: [hydrogen], capex: 30_000_000, confidence: 'high' },
        ),
        measure('capture', 'Acetyls Hull', 'feasibility', [2033, 1], 110, 'Capture at the synthesis gas unit', {
          books: books('Viking CCS', 110),
          enablers: [store],
        }),
        measure('heat-pump', 'ETAC Plant Hull', 'idea', [2031, 1], 4, 'Heat pumps on the ester columns'),
      ],
    }),
    company('Singleton Birch', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2021, 2040, [[2030, 30]])],
      measures: [
        measure(
          'hydrogen-firing',
          'Melton Ross Limeworks',
          'feasibility',
          [2030, 2],
          55,
          'Hydrogen in the vertical kilns',
          { enablers: [hydrogen], books: books('Hydrogen pipeline along the Humber', 272) },
        ),
        measure('capture', 'Melton Ross Limeworks', 'feasibility', [2034, 1], 190, 'Capture of the kiln gases', {
          books: books('Viking CCS', 190),
          enablers: [store, contract],
          jobs: 40,
          confidence: 'medium',
        }),
      ],
    }),
    company('Tronox Pigment UK', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2030, 35)],
      measures: [
        measure(
          'electric-boiler',
          'Tronox Pigment CHP Plant',
          'engineering',
          [2028, 1],
          70,
          'Electric steam beside the CHP',
          { enablers: [grid], confidence: 'medium' },
        ),
        measure('heat-pump', 'Tronox Pigment CHP Plant', 'idea', [2034, 2], 60, 'Drying with heat pumps'),
      ],
    }),
    company('Guardian Industries UK', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 50)],
      measures: [
        measure('circular', 'Goole Float Glass Works', 'decision', [2026, 2], 9, 'More recycled glass in the batch', {
          capex: 6_000_000,
          confidence: 'high',
        }),
        measure(
          'electric-drive',
          'Goole Float Glass Works',
          'feasibility',
          [2033, 1],
          25,
          'Electric boosting at the rebuild of the furnace',
          { enablers: [grid] },
        ),
      ],
    }),
    company('Drax Power', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        publishedNetZero(
          2030,
          'Drax Group, ambition of 10 December 2019 to be carbon negative by 2030, given policy that pays for removals.',
        ),
      ],
      measures: [
        measure('less-running', 'Drax Power Station', 'operating', [2023, 1], 430, 'End of coal firing', {
          confidence: 'high',
          note: 'The register falls from 505 kt in 2021 to 51 kt in 2023; it does not tell fuels apart.',
        }),
      ],
    }),
    company('Uniper UK', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 55)],
      measures: [
        measure(
          'hydrogen-firing',
          'Killingholme Power Station',
          'feasibility',
          [2031, 2],
          35,
          'Hydrogen in the peaking turbines',
          { enablers: [hydrogen], earlier: [wasDue(2029, '2024-11-04')] },
        ),
      ],
    }),
    company('Sedamyl UK', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 60)],
      measures: [
        measure('heat-pump', 'Selby Wheat Processing', 'feasibility', [2029, 2], 22, 'Heat pumps on the evaporators', {
          enablers: [grid],
        }),
        measure('electric-boiler', 'Selby Wheat Processing', 'idea', [2033, 1], 20, 'Electric steam'),
      ],
    }),
    company('Knauf UK', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 45)],
      measures: [
        measure('electric-drive', 'Knauf Immingham', 'feasibility', [2031, 1], 26, 'Electric calcining of gypsum', {
          enablers: [grid],
        }),
      ],
    }),
  ],
}
