import {
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
  publishedCut,
  publishedNetZero,
  reserves,
  tracker,
  wasDue,
} from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/rotterdam-moerdijk.ts'

const store = needs('partnership', 'Porthos: the port’s CO2 pipeline and store (investment decision 2023)')
const hydrogen = needs('partnership', 'The national hydrogen network through the port')
const grid = needs('policy', 'A heavier grid connection; the queue is the limit')
const coalLaw =
  'Dutch Act of 2019 against coal in electricity production: it binds the Maasvlakte stations from 1 January 2030.'

export const rotterdamMoerdijk: DemoCluster = {
  slug: 'rotterdam-moerdijk',
  name: 'Rotterdam-Moerdijk',
  stage: 'in-progress',
  country: 'NL',
  region: 'South Holland and North Brabant',
  boundary: 'Scope 1 of the installations in the port area from Moerdijk to the Maasvlakte that report to the EU ETS',
  baseYear: 2021,
  horizonYear: 2050,
  currency: 'EUR',
  cycle: 1,
  target: [
    { year: 2030, cutPercent: 50 },
    { year: 2040, cutPercent: 80 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource:
    'Published: the port follows the national goal, 49 % and preferably 55 % less by 2030 than in 1990, towards a CO2-neutral port by 2050 (Port of Rotterdam Authority). The register does not reach back to 1990, so the cuts against 2021 shown here are illustrative.',
  targetIllustrative: true,
  leadOffice: 'Rotterdam-Moerdijk Cluster Desk (demo)',
  leadName: 'Joost van der Wal',
  table,
  hubs: [
    hub('Porthos', {
      kind: 'co2-transport-storage',
      unit: 't',
      owner: 'EBN, Gasunie and the Port of Rotterdam Authority',
      level: 'building',
      phases: [phase('Pipeline, compressor and store', 2026, 2_500_000, [wasDue(2024, '2022-11-30')])],
      capex: 1_300_000_000,
      source:
        'Published: about 2.5 Mt a year for 15 years, operational by 2026, an investment of €1.3bn (investment decision of 18 October 2023)',
      illustrative: false,
    }),
  ],
  asks: [asks(grid, 'TenneT', 'asked', 2029), asks(hydrogen, 'Hynetwork', 'asked', 2029)],
  funding: [],
  decisions: [
    {
      kind: 'hub-over-booked',
      choice: 'ask-for-more',
      reason:
        'The store is full with what its first customers book; the members ask its owners for more and count on it.',
    },
    {
      kind: 'target-missed',
      choice: 'accept-gap',
      reason: 'The gap stays visible; members bring further steps next cycle.',
    },
    { kind: 'commitment-missed', choice: 'accept-gap', reason: 'The member will bring further measures next cycle.' },
  ],
  signOff: {
    rule: { kind: 'share', headPercent: '75', emissionsPercent: '75' },
    publication: 'public',
    daysToSign: 28,
  },
  progressYear: 2022,
  companies: [
    company('Shell', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        publishedCut(
          2030,
          50,
          2016,
          'Shell, October 2021: half its scope 1 and 2 by 2030, on a net basis and counting what it sells off.',
        ),
        publishedNetZero(2050, 'Shell, Annual Report 2023: a net-zero emissions energy business by 2050.'),
      ],
      measures: [
        measure(
          'hydrogen-plant-capture',
          'Pernis Refinery',
          'building',
          [2026, 2],
          1150,
          'Capture at the gasifier and hydrogen plant',
          {
            enablers: [store],
            books: books('Porthos', 1150),
            earlier: [wasDue(2024, '2022-11-30')],
            jobs: 90,
            confidence: 'high',
          },
        ),
        measure('hydrogen-firing', 'Pernis Refinery', 'building', [2026, 1], 200, 'Green hydrogen in place of grey', {
          enablers: [hydrogen],
          earlier: [wasDue(2025, '2023-12-31')],
          capex: 1_000_000_000,
          confidence: 'high',
          note: 'Shell decided its electrolyser on the Maasvlakte in July 2022, at about a billion euros by press reports; the tonnes here are an example.',
        }),
        measure(
          'electric-drive',
          'Moerdijk Chemicals',
          'feasibility',
          [2034, 4],
          1100,
          'Electrically heated cracking furnaces',
          { enablers: [grid, needs('technology', 'An electric furnace proven at full size')], confidence: 'low' },
        ),
        measure(
          'efficiency',
          'Moerdijk Chemicals',
          'operating',
          [2024, 2],
          190,
          'Eight new cracking furnaces in place of sixteen old ones',
          { confidence: 'high' },
        ),
        measure('capture', 'Pernis Refinery', 'idea', [2037, 2], 1500, 'Capture at the cracker and heaters', {
          enablers: [store],
          confidence: 'low',
        }),
      ],
    }),
    company('Uniper Benelux', {
      standing: 'accepted',
      stance: reserves('The end of coal stands. What follows it depends on the hydrogen network.'),
      commitments: [exampleNetZero(2021, 2040, [[2030, 90]])],
      measures: [
        measure('less-running', 'Maasvlakte Power Station', 'decision', [2030, 1], 3900, 'End of coal firing', {
          confidence: 'high',
          note: coalLaw,
        }),
        measure(
          'less-running',
          'RoCa Power Station',
          'operating',
          [2022, 2],
          120,
          'Fewer running hours; the port’s waste heat feeds the network',
          { confidence: 'high' },
        ),
      ],
    }),
    company('ExxonMobil', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, 'ExxonMobil, ambition of January 2022 for operated assets.')],
      measures: [
        measure(
          'hydrogen-plant-capture',
          'Rotterdam Refinery and Aromatics',
          'building',
          [2026, 1],
          750,
          'Capture at the hydrogen unit',
          {
            enablers: [store],
            books: books('Porthos', 750),
            earlier: [wasDue(2024, '2022-11-30')],
            confidence: 'high',
          },
        ),
        measure(
          'hydrogen-firing',
          'Rotterdam Refinery and Aromatics',
          'idea',
          [2035, 3],
          700,
          'Hydrogen in the process heaters',
          { enablers: [hydrogen], confidence: 'low' },
        ),
        measure(
          'heat-pump',
          'Rotterdam Oxo-alcohol Plant',
          'feasibility',
          [2030, 1],
          20,
          'Heat pumps on the distillation',
        ),
        measure('electric-boiler', 'Rotterdam Plasticisers Plant', 'feasibility', [2029, 1], 15, 'Electric steam', {
          enablers: [grid],
        }),
      ],
    }),
    company('Power Plant Rotterdam', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2030, 99)],
      measures: [
        measure('less-running', 'Power Plant Rotterdam', 'decision', [2030, 1], 1845, 'End of coal firing', {
          confidence: 'high',
          note: coalLaw,
        }),
      ],
    }),
    company('BP', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, tracker('BP, Sustainability Report'), [[2025, 20]], 2019)],
      measures: [
        measure(
          'hydrogen-firing',
          'Europoort Refinery',
          'engineering',
          [2029, 2],
          350,
          'Green hydrogen in place of grey',
          {
            enablers: [hydrogen, needs('finance', 'Support for the first electrolysers')],
            earlier: [wasDue(2025, '2022-06-30'), wasDue(2027, '2024-01-31')],
            confidence: 'medium',
          },
        ),
        measure('capture', 'Europoort Refinery', 'feasibility', [2032, 2], 800, 'Capture at the cracker and heaters', {
          enablers: [store],
          confidence: 'medium',
        }),
      ],
    }),
    company('Pergen', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2021, 2045, [[2035, 50]])],
      measures: [
        measure('hydrogen-firing', 'Pergen CHP Pernis', 'idea', [2034, 3], 700, 'Hydrogen in the turbines', {
          enablers: [hydrogen],
          confidence: 'low',
        }),
        measure(
          'electric-boiler',
          'Pergen CHP Pernis',
          'engineering',
          [2028, 1],
          160,
          'Electric steam in hours of cheap wind',
          { enablers: [grid], confidence: 'medium' },
        ),
      ],
    }),
    company('Enecogen', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2021, 2040, [[2030, 35]])],
      measures: [
        measure(
          'less-running',
          'Enecogen Power Station',
          'decision',
          [2026, 4],
          500,
          'Fewer running hours as offshore wind grows',
          { confidence: 'medium' },
        ),
        measure('hydrogen-firing', 'Enecogen Power Station', 'idea', [2036, 2], 650, 'Hydrogen in the turbine', {
          enablers: [hydrogen],
          confidence: 'low',
        }),
      ],
    }),
    company('Air Liquide', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, tracker('Air Liquide, March 2021, worded as carbon neutral'))],
      measures: [
        measure(
          'hydrogen-plant-capture',
          'Botlek Hydrogen and CHP',
          'building',
          [2026, 1],
          480,
          'Capture at the steam reformer',
          {
            enablers: [store],
            books: books('Porthos', 480),
            earlier: [wasDue(2024, '2022-11-30')],
            confidence: 'high',
          },
        ),
        measure(
          'electric-drive',
          'Botlek Hydrogen and CHP',
          'feasibility',
          [2031, 2],
          280,
          'Electric compressors and steam',
          { enablers: [grid] },
        ),
      ],
    }),
    company('Air Products', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        publishedCut(2030, 33, 2015, tracker('Air Products, Third by ’30 (2020)'), 'intensity'),
        exampleNetZero(2021, 2050, [[2030, 55]]),
      ],
      measures: [
        measure(
          'hydrogen-plant-capture',
          'Botlek Hydrogen',
          'building',
          [2026, 1],
          520,
          'Capture at the hydrogen plant',
          { enablers: [store], books: books('Porthos', 520), jobs: 30, confidence: 'high' },
        ),
        measure('efficiency', 'Botlek Merseyweg', 'feasibility', [2028, 1], 25, 'Steam recovery'),
      ],
    }),
    company('RWE Generation NL', {
      standing: 'accepted',
      stance: endorses,
      commitments: [
        publishedNetZero(
          2040,
          tracker('RWE, Corporate Responsibility Report 2021, worded as climate neutral'),
          [[2030, 50]],
          2019,
        ),
      ],
      measures: [
        measure('hydrogen-firing', 'Moerdijk CHP', 'idea', [2032, 2], 200, 'Hydrogen in the turbines', {
          enablers: [hydrogen],
          confidence: 'low',
        }),
      ],
    }),
    company('Alco Energy Rotterdam', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 60)],
      measures: [
        measure(
          'heat-pump',
          'Alco Energy Europoort',
          'engineering',
          [2028, 2],
          90,
          'Vapour recompression in distillation',
          { enablers: [grid], confidence: 'medium' },
        ),
        measure(
          'removal-by-capture',
          'Alco Energy Europoort',
          'feasibility',
          [2031, 1],
          180,
          'Store the fermentation CO2',
          {
            enablers: [store],
            note: 'Biogenic carbon dioxide: a removal, shown on its own line.',
            confidence: 'low',
          },
        ),
      ],
    }),
    company('LyondellBasell', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, tracker('LyondellBasell, Sustainability Report 2021'))],
      measures: [
        measure('electric-boiler', 'Botlek', 'feasibility', [2030, 2], 140, 'Electric steam', { enablers: [grid] }),
        measure('circular', 'Botlek', 'idea', [2033, 2], 70, 'Waste streams as feed instead of fuel'),
      ],
    }),
    company('Gunvor Energy Rotterdam', {
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2021, 2030, 20)],
      measures: [
        measure('electric-boiler', 'Europoort Site', 'decision', [2027, 1], 45, 'Electric steam for the tanks', {
          enablers: [grid],
        }),
      ],
    }),
    company('Cabot', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2021, 2035, 40)],
      measures: [
        measure('efficiency', 'Botlek Carbon Black', 'operating', [2023, 1], 30, 'Power from tail gas', {
          capex: 18_000_000,
          confidence: 'high',
        }),
        measure('capture', 'Botlek Carbon Black', 'idea', [2035, 1], 140, 'Capture at the tail gas boiler', {
          enablers: [store],
        }),
      ],
    }),
  ],
}
