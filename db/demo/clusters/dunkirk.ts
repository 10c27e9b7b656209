import {
  asks,
  books,
  company,
  exampleCut,
  exampleNetZero,
  hub,
  measure,
  money,
  needs,
  phase,
  publishedNetZero,
  tracker,
  wasDue,
} from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/dunkirk.ts'

const store = needs('partnership', 'A CO2 pipeline and a terminal for ships in the port')
const grid = needs('policy', 'The new high-voltage line into the port')
const hydrogen = needs('partnership', 'Hydrogen at the works in the amount and at the price asked for')

export const dunkirk: DemoCluster = {
  slug: 'dunkirk',
  name: 'Dunkirk',
  stage: 'conflicts',
  country: 'FR',
  region: 'Hauts-de-France',
  boundary: 'Scope 1 of the installations in the port of Dunkirk and its neighbours that report to the EU ETS',
  baseYear: 2020,
  horizonYear: 2050,
  currency: 'EUR',
  cycle: 1,
  target: [
    { year: 2030, cutPercent: 55 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource:
    'Published: 30 % less by 2030 than in 2020 and carbon neutral by 2050 (Dunkerque l’énergie créative); 55 % less by 2030 than 16 Mt a year (DKarbonation, November 2023). The upper one is drawn here on the members’ tonnes of 2020, a smaller boundary.',
  targetIllustrative: false,
  leadOffice: 'Dunkirk Cluster Office (demo)',
  leadName: 'Camille Vasseur',
  table,
  hubs: [
    hub('D’Artagnan', {
      kind: 'co2-transport-storage',
      unit: 't',
      owner: 'Air Liquide and Dunkerque LNG',
      level: 'engineering',
      phases: [phase('Terminal and pipeline', 2029, 1_500_000), phase('Extension', 2034, 2_500_000)],
      source:
        'Published: 1.5 Mt a year, later up to 4 Mt (Air Liquide and Dunkerque LNG, June 2024). The years of the two phases, its costs in prices of 2024 and its minimum take are this demo’s.',
      capex: 640_000_000,
      fixedCost: 26_000_000,
      minimumTake: 80_000,
      illustrative: true,
    }),
  ],
  asks: [asks(grid, 'RTE', 'asked', 2029), asks(hydrogen, 'A supplier of hydrogen yet to be named', 'open', 2031)],
  funding: [
    money('Grant for the terminal', ['grant', 'secured'], 'A European fund', [
      [2027, 90_000_000],
      [2028, 99_000_000],
    ]),
    money('Equity for the terminal', ['own-capital', 'secured'], 'The owners of the terminal', [
      [2028, 120_000_000],
      [2029, 180_000_000],
    ]),
    money('Grant for the arc furnace', ['grant', 'granted-conditionally'], 'A public programme', [
      [2027, 250_000_000],
      [2028, 300_000_000],
      [2029, 300_000_000],
    ]),
    money('Carbon contracts for capture', ['carbon-contract', 'applied'], 'A public programme', [
      [2030, 60_000_000],
      [2031, 60_000_000],
      [2034, 110_000_000],
    ]),
    money('Loan for shared pipelines', ['loan', 'expected'], 'A public bank', [[2029, 200_000_000]]),
    money(
      'Own capital for the works',
      ['own-capital', 'expected'],
      'ArcelorMittal',
      [
        [2028, 200_000_000],
        [2029, 250_000_000],
      ],
      true,
    ),
  ],
  decisions: [],
  signOff: null,
  progressYear: null,
  companies: [
    company('ArcelorMittal', {
      standing: 'accepted',
      commitments: [
        publishedNetZero(2050, tracker('ArcelorMittal, Integrated Annual Review 2021, worded as carbon neutral')),
        exampleCut(2020, 2030, 40),
      ],
      // Furnace, direct reduction and capture were planned apart, on the tonnes of 2020: together they take off more than the
      // works will emit by then.
      growthPercent: -1,
      measures: [
        measure('efficiency', 'Dunkerque Steelworks', 'operating', [2023, 1], 160, 'More scrap in the converter', {
          capex: 15_000_000,
          confidence: 'high',
        }),
        measure(
          'arc-furnace',
          'Dunkerque Steelworks',
          'engineering',
          [2029, 2],
          2600,
          'Electric arc furnace in place of one blast furnace',
          {
            enablers: [grid, needs('finance', 'State support for the furnace')],
            earlier: [wasDue(2027, '2022-02-04'), wasDue(2028, '2024-11-26')],
            jobs: 150,
            confidence: 'medium',
          },
        ),
        measure(
          'hydrogen-iron',
          'Dunkerque Steelworks',
          'feasibility',
          [2032, 3],
          1500,
          'Direct reduction with hydrogen',
          {
            enablers: [hydrogen],
            earlier: [wasDue(2027, '2022-02-04')],
            after: ['Electric arc furnace in place of one blast furnace'],
            confidence: 'low',
          },
        ),
        measure(
          'capture',
          'Dunkerque Steelworks',
          'feasibility',
          [2031, 2],
          1600,
          'Capture at the remaining blast furnaces',
          { enablers: [store], books: books('D’Artagnan', 1600, 'Extension'), confidence: 'low' },
        ),
        measure('electric-drive', 'Mardyck Mill', 'feasibility', [2030, 1], 35, 'Electric annealing', {
          enablers: [grid],
        }),
      ],
    }),
    company('Engie Thermique', {
      ownerGroup: 'Engie',
      standing: 'accepted',
      commitments: [
        publishedNetZero(2045, 'Engie, net zero carbon by 2045 across all scopes (announced in 2021).'),
        exampleCut(2020, 2030, 45),
      ],
      measures: [
        measure(
          'less-running',
          'DK6 Power Station',
          'feasibility',
          [2030, 3],
          1500,
          'Less works gas to burn as the blast furnace closes',
          { confidence: 'medium', note: 'Hangs on ArcelorMittal’s furnace: the gas comes from there.' },
        ),
        measure('hydrogen-firing', 'DK6 Power Station', 'idea', [2036, 2], 1400, 'Hydrogen in the turbines', {
          enablers: [hydrogen],
          confidence: 'low',
        }),
      ],
    }),
    company('Versalis', {
      ownerGroup: 'Eni',
      standing: 'accepted',
      commitments: [
        publishedNetZero(2050, tracker('Eni, Strategy against climate change')),
        exampleCut(2020, 2030, 35),
      ],
      measures: [
        measure('electric-drive', 'Mardyck Steam Cracker', 'feasibility', [2031, 2], 160, 'Electric compressors', {
          enablers: [grid],
        }),
        measure(
          'hydrogen-firing',
          'Mardyck Steam Cracker',
          'idea',
          [2034, 2],
          260,
          'Hydrogen-rich fuel in the furnaces',
          { enablers: [hydrogen] },
        ),
      ],
    }),
    company('Aluminium Dunkerque', {
      standing: 'accepted',
      commitments: [exampleNetZero(2020, 2050, [[2030, 30]])],
      measures: [
        measure(
          'efficiency',
          'Loon-Plage Smelter',
          'building',
          [2026, 2],
          40,
          'Better lining and control of the pots',
          { capex: 24_000_000, confidence: 'high' },
        ),
        measure('capture', 'Loon-Plage Smelter', 'feasibility', [2029, 2], 180, 'Capture at the pot-line gases', {
          books: books('D’Artagnan', 180),
          enablers: [store, needs('technology', 'Capture at one per cent of CO2 in the gas')],
          confidence: 'low',
        }),
        measure('electric-drive', 'Loon-Plage Smelter', 'idea', [2038, 4], 220, 'Anodes without carbon', {
          enablers: [needs('technology', 'Inert anodes proven at full size')],
          confidence: 'low',
        }),
      ],
    }),
    company('Ferroglobe', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2030, 26)],
      measures: [
        measure(
          'circular',
          'Grande-Synthe Manganese',
          'feasibility',
          [2028, 2],
          35,
          'Bio-coke in place of a third of the coke',
          { confidence: 'medium' },
        ),
      ],
    }),
    company('Imerys', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2030, 50)],
      measures: [
        measure('circular', 'Mardyck Aluminates', 'decision', [2026, 1], 18, 'Recycled alumina in the kiln', {
          capex: 7_000_000,
          confidence: 'high',
        }),
        measure('capture', 'Mardyck Aluminates', 'engineering', [2030, 1], 95, 'Capture at the kiln', {
          books: books('D’Artagnan', 95),
          enablers: [store],
          earlier: [wasDue(2028, '2024-06-30')],
          jobs: 25,
          confidence: 'medium',
        }),
      ],
    }),
    company('Dillinger', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2032, 45)],
      measures: [
        measure(
          'hydrogen-firing',
          'Dunkerque Plate Mill',
          'feasibility',
          [2030, 2],
          25,
          'Hydrogen burners in the reheating furnaces',
          { enablers: [hydrogen] },
        ),
      ],
    }),
    company('Eramet', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2035, 40)],
      measures: [
        measure('circular', 'Comilog Gravelines', 'feasibility', [2029, 2], 36, 'Bio-reductants', {
          confidence: 'medium',
        }),
      ],
    }),
    company('Befesa', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2030, 15)],
      measures: [
        measure('efficiency', 'Valera Gravelines', 'decision', [2026, 1], 5, 'Heat recovery at the plasma furnace', {
          capex: 3_000_000,
        }),
      ],
    }),
    company('Ascometal', {
      standing: 'accepted',
      commitments: [exampleCut(2020, 2035, 40)],
      measures: [
        measure('hydrogen-firing', 'Usine des Dunes', 'idea', [2032, 1], 5, 'Hydrogen in the reheating furnace', {
          enablers: [hydrogen],
        }),
      ],
    }),
  ],
}
