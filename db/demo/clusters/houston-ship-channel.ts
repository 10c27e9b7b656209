import {
  company,
  endorses,
  exampleCut,
  exampleNetZero,
  measure,
  needs,
  publishedCut,
  publishedNetZero,
  reserves,
  tracker,
  wasDue,
} from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/houston-ship-channel.ts'

const store = needs('partnership', 'A CO2 trunk line along the channel and wells under the Gulf')
const credit = needs('policy', 'The 45Q tax credit for stored CO2')
const hydrogen = needs('partnership', 'Low-carbon hydrogen from the Gulf Coast hub')

export const houstonShipChannel: DemoCluster = {
  slug: 'houston-ship-channel',
  name: 'Houston Ship Channel',
  stage: 'in-signature',
  country: 'US',
  region: 'Texas',
  boundary:
    'Scope 1 of the facilities along the channel from Houston to Baytown and Mont Belvieu that report to the GHGRP',
  baseYear: 2019,
  horizonYear: 2050,
  currency: 'USD',
  cycle: 1,
  target: [
    { year: 2030, cutPercent: 35 },
    { year: 2040, cutPercent: 70 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource:
    'Illustrative for the channel. Published for the City of Houston: 40 % less by 2030 than in 2014 and carbon neutral by 2050 (Houston Climate Action Plan, 2020, as recorded by Net Zero Tracker, CC BY 4.0).',
  targetIllustrative: true,
  leadOffice: 'Ship Channel Roadmap Office (demo)',
  leadName: 'Dolores Whitaker',
  table,
  hubs: [],
  asks: [],
  funding: [],
  decisions: [
    { kind: 'target-missed', choice: 'accept-gap', reason: 'The gap stays visible; the trunk line decides it.' },
    { kind: 'commitment-missed', choice: 'accept-gap', reason: 'The member will bring further measures next cycle.' },
  ],
  signOff: {
    rule: { kind: 'share', headPercent: '80', emissionsPercent: '80' },
    publication: 'public',
    daysToSign: 21,
  },
  progressYear: null,
  companies: [
    company('ExxonMobil', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, 'ExxonMobil, ambition of January 2022 for operated assets.')],
      measures: [
        measure(
          'hydrogen-firing',
          'Baytown Complex',
          'engineering',
          [2029, 2],
          2500,
          'Low-carbon hydrogen in the olefins furnaces',
          {
            enablers: [hydrogen, credit],
            earlier: [wasDue(2027, '2023-01-31'), wasDue(2028, '2024-12-11')],
            jobs: 200,
            confidence: 'medium',
          },
        ),
        measure(
          'hydrogen-plant-capture',
          'Baytown Complex',
          'engineering',
          [2029, 1],
          1800,
          'Capture at the refinery’s hydrogen plants',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure('efficiency', 'Baytown Complex', 'building', [2025, 3], 500, 'Furnace and steam upgrades', {
          capex: 210_000_000,
          confidence: 'high',
        }),
        measure('electric-drive', 'Baytown Complex', 'idea', [2036, 4], 2200, 'Electric compressors and furnaces', {
          confidence: 'low',
        }),
        measure('capture', 'Baytown Complex', 'idea', [2038, 3], 2600, 'Capture at the crackers', {
          enablers: [store, credit],
          confidence: 'low',
        }),
      ],
    }),
    company('Calpine', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleNetZero(2019, 2045, [[2030, 35]])],
      measures: [
        measure(
          'capture',
          'Baytown Energy Center',
          'engineering',
          [2028, 1],
          1650,
          'Capture at the combined cycle units',
          { enablers: [store, credit], earlier: [wasDue(2027, '2024-05-31')], jobs: 60, confidence: 'medium' },
        ),
        measure(
          'capture',
          'Deer Park Energy Center',
          'engineering',
          [2030, 2],
          3000,
          'Capture at the five gas turbines',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure('hydrogen-firing', 'Pasadena Power Plant', 'idea', [2036, 2], 900, 'Hydrogen in the turbines', {
          enablers: [hydrogen],
          confidence: 'low',
        }),
        measure('capture', 'Channel Energy Center', 'idea', [2037, 1], 1400, 'Capture at the combined cycle units', {
          enablers: [store, credit],
          confidence: 'low',
        }),
      ],
    }),
    company('Shell USA', {
      ownerGroup: 'Shell',
      standing: 'accepted',
      stance: endorses,
      commitments: [
        publishedCut(
          2030,
          50,
          2016,
          'Shell, October 2021: half its scope 1 and 2 by 2030, on a net basis and counting what it sells off.',
        ),
      ],
      measures: [
        measure(
          'capture',
          'Deer Park Refinery',
          'feasibility',
          [2030, 2],
          1100,
          'Capture at the catalytic cracker and reformer',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure('efficiency', 'Deer Park Refinery', 'operating', [2023, 2], 180, 'Heat exchanger renewal', {
          capex: 60_000_000,
          confidence: 'high',
        }),
      ],
    }),
    company('Channelview Cogeneration', {
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2019, 2040, 75)],
      measures: [
        measure(
          'capture',
          'Channelview Cogeneration Facility',
          'feasibility',
          [2033, 2],
          2300,
          'Capture at the gas turbines',
          { enablers: [store, credit], confidence: 'low' },
        ),
      ],
    }),
    company('Enterprise Products', {
      standing: 'accepted',
      stance: endorses,
      growthPercent: 1,
      commitments: [exampleCut(2019, 2035, 25)],
      measures: [
        measure(
          'electric-drive',
          'Mont Belvieu Complex',
          'decision',
          [2027, 3],
          600,
          'Electric compression in the fractionators',
          { capex: 380_000_000, confidence: 'high' },
        ),
        measure(
          'heat-pump',
          'Mont Belvieu Complex',
          'feasibility',
          [2031, 3],
          450,
          'Heat pumps on the splitter columns',
          { confidence: 'medium' },
        ),
      ],
    }),
    company('Chevron Phillips Chemical', {
      ownerShares: [
        { owner: 'Chevron', percent: '50' },
        { owner: 'Phillips 66', percent: '50' },
      ],
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2019, 2030, 25)],
      measures: [
        measure(
          'hydrogen-firing',
          'Cedar Bayou Plant',
          'feasibility',
          [2031, 2],
          850,
          'Hydrogen-rich fuel gas in the crackers',
          { enablers: [hydrogen], confidence: 'medium' },
        ),
        measure('efficiency', 'Cedar Bayou Plant', 'operating', [2022, 1], 120, 'Flare gas recovery', {
          capex: 25_000_000,
          confidence: 'high',
        }),
      ],
    }),
    company('Altura Cogen', {
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2019, 2040, 75)],
      measures: [
        measure('capture', 'Altura Cogeneration', 'idea', [2034, 2], 1550, 'Capture at the gas turbines', {
          enablers: [store, credit],
          confidence: 'low',
        }),
      ],
    }),
    company('LyondellBasell', {
      standing: 'accepted',
      stance: reserves('We sign; the electric furnaces at Channelview follow only with a firm power contract.'),
      closures: {
        'Houston Refining': {
          year: 2025,
          source:
            'LyondellBasell announced its exit from refining in April 2022 and in 2023 set the end for the first quarter of 2025.',
        },
      },
      commitments: [publishedNetZero(2050, tracker('LyondellBasell, Sustainability Report 2021'))],
      measures: [
        measure('electric-drive', 'Channelview Complex', 'feasibility', [2032, 3], 900, 'Electric cracking furnaces', {
          enablers: [needs('technology', 'An electric furnace proven at full size')],
          confidence: 'low',
        }),
        measure('hydrogen-firing', 'La Porte Complex', 'feasibility', [2031, 2], 450, 'Hydrogen-rich fuel gas', {
          enablers: [hydrogen],
        }),
        measure('capture', 'La Porte Complex', 'idea', [2036, 1], 400, 'Capture at the furnaces', {
          enablers: [store, credit],
        }),
        measure('electric-boiler', 'Channelview Lyondell Chemical', 'decision', [2027, 1], 90, 'Electric steam', {
          confidence: 'high',
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
          'La Porte Steam Methane Reformer',
          'engineering',
          [2028, 1],
          420,
          'Capture at the reformer',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure(
          'hydrogen-plant-capture',
          'Pasadena Steam Methane Reformer',
          'feasibility',
          [2030, 1],
          390,
          'Capture at the reformer',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure('capture', 'Bayou Cogeneration Plant', 'idea', [2035, 2], 1400, 'Capture at the turbines', {
          enablers: [store],
        }),
      ],
    }),
    company('Valero', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2019, 2035, 40)],
      measures: [
        measure('capture', 'Houston Refinery', 'feasibility', [2031, 1], 520, 'Capture at the catalytic cracker', {
          enablers: [store, credit],
          confidence: 'medium',
        }),
        measure('efficiency', 'Houston Refinery', 'decision', [2026, 2], 110, 'Heater upgrades', { capex: 32_000_000 }),
      ],
    }),
    company('Occidental Petroleum', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedNetZero(2050, tracker('Occidental, Climate Report 2020'))],
      measures: [
        measure(
          'capture',
          'OxyVinyls La Porte VCM',
          'engineering',
          [2029, 2],
          950,
          'Capture at the cogeneration and furnaces',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure(
          'hydrogen-firing',
          'OxyVinyls Deer Park VCM',
          'decision',
          [2026, 1],
          60,
          'By-product hydrogen as fuel',
          { capex: 8_000_000, confidence: 'high' },
        ),
      ],
    }),
    company('NRG Energy', {
      standing: 'accepted',
      stance: null,
      commitments: [publishedNetZero(2050, tracker('NRG, Sustainability Report 2021'), [[2025, 50]], 2014)],
      measures: [
        measure('less-running', 'Cedar Bayou', 'decision', [2026, 3], 700, 'Old steam units kept for peaks only', {
          confidence: 'medium',
        }),
        measure(
          'less-running',
          'San Jacinto',
          'feasibility',
          [2030, 2],
          350,
          'Fewer running hours as solar and storage grow',
          { confidence: 'medium' },
        ),
      ],
    }),
    company('Air Products', {
      standing: 'accepted',
      stance: endorses,
      commitments: [publishedCut(2030, 33, 2015, tracker('Air Products, Third by ’30 (2020)'), 'intensity')],
      measures: [
        measure(
          'hydrogen-plant-capture',
          'Baytown 3',
          'feasibility',
          [2031, 1],
          800,
          'Capture at the partial oxidation unit',
          { enablers: [store, credit], confidence: 'medium' },
        ),
        measure(
          'hydrogen-plant-capture',
          'Pasadena Steam Methane Reformer',
          'idea',
          [2034, 1],
          320,
          'Capture at the reformer',
          { enablers: [store, credit] },
        ),
      ],
    }),
    company('Celanese', {
      standing: 'accepted',
      stance: endorses,
      commitments: [exampleCut(2019, 2030, 20)],
      measures: [
        measure('circular', 'Clear Lake Plant', 'operating', [2024, 1], 180, 'Captured CO2 turned into methanol', {
          capex: 90_000_000,
          confidence: 'high',
          note: 'Counts only as far as it replaces fossil feed: CO2 sold for use is not a reduction by itself.',
        }),
        measure('electric-boiler', 'Clear Lake Plant', 'feasibility', [2030, 2], 200, 'Electric steam', {
          confidence: 'medium',
        }),
      ],
    }),
    company('Flint Hills Resources', {
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2019, 2035, 20)],
      measures: [
        measure('heat-pump', 'Houston Chemical', 'feasibility', [2031, 2], 140, 'Heat pump on the propylene splitter'),
      ],
    }),
    company('TPC Group', {
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2019, 2035, 25)],
      measures: [measure('electric-boiler', 'Houston Plant', 'feasibility', [2030, 2], 180, 'Electric steam')],
    }),
    company('Chevron USA', {
      ownerGroup: 'Chevron',
      standing: 'accepted',
      stance: null,
      commitments: [exampleCut(2019, 2035, 30)],
      measures: [
        measure('efficiency', 'Pasadena Refinery', 'building', [2025, 1], 70, 'Renewal of the crude unit', {
          capex: 40_000_000,
          confidence: 'high',
        }),
        measure('capture', 'Pasadena Refinery', 'idea', [2034, 1], 250, 'Capture at the catalytic cracker', {
          enablers: [store, credit],
        }),
      ],
    }),
  ],
}
