import { company, exampleCut, exampleNetZero, measure, needs, publishedNetZero, tracker, wasDue } from '../authoring.ts'
import type { DemoCluster } from '../demo-cluster.ts'
import { table } from '../tables/basque.ts'

const store = needs('partnership', 'CO2 transport and a store: none is near yet')
const grid = needs('policy', 'Capacity at the transformer station')
const hydrogen = needs('partnership', 'The Basque hydrogen corridor')

export const basque: DemoCluster = {
  slug: 'basque',
  name: 'Basque',
  stage: 'submitted',
  country: 'ES',
  region: 'Basque Country',
  boundary: 'Scope 1 of the largest installations in Bizkaia, Gipuzkoa and Araba that report to the EU ETS',
  baseYear: 2019,
  horizonYear: 2050,
  currency: 'EUR',
  cycle: 1,
  target: [
    { year: 2030, cutPercent: 30 },
    { year: 2040, cutPercent: 65 },
    { year: 2050, cutPercent: 100 },
  ],
  targetSource: `Illustrative for industry. Published for the whole region: ${tracker('40 % less by 2030 than in 2005 and 80 % less by 2050 than in 1990, Under2 Coalition')}.`,
  targetIllustrative: true,
  leadOffice: 'Basque Industry Cluster Office (demo)',
  leadName: 'Ane Etxeberria',
  table,
  hubs: [],
  asks: [],
  funding: [],
  decisions: [],
  signOff: null,
  progressYear: null,
  companies: [
    company('Petronor', {
      ownerGroup: 'Repsol',
      standing: 'accepted',
      commitments: [publishedNetZero(2050, tracker('Repsol, Integrated Management Report 2021'))],
      measures: [
        measure('hydrogen-firing', 'Muskiz Refinery', 'decision', [2029, 1], 180, 'Green hydrogen in place of grey', {
          enablers: [hydrogen],
          earlier: [wasDue(2025, '2022-03-31'), wasDue(2026, '2023-10-31')],
          capex: 290_000_000,
          confidence: 'medium',
        }),
        measure('efficiency', 'Muskiz Refinery', 'building', [2025, 3], 150, 'Heat integration and electric drives', {
          capex: 60_000_000,
          confidence: 'high',
        }),
        measure('capture', 'Muskiz Refinery', 'idea', [2035, 2], 900, 'Capture at the cracker and coker', {
          enablers: [store],
          confidence: 'low',
        }),
      ],
    }),
    company('Bizkaia Energía', {
      standing: 'submitted',
      commitments: [exampleCut(2019, 2035, 50)],
      measures: [
        measure(
          'less-running',
          'Amorebieta Power Station',
          'feasibility',
          [2028, 4],
          420,
          'Fewer running hours as wind and sun grow',
          { confidence: 'medium' },
        ),
      ],
    }),
    company('Bahía de Bizkaia Electricidad', {
      standing: 'missing',
      commitments: [],
      measures: [],
    }),
    company('Iberdrola', {
      standing: 'accepted',
      commitments: [
        publishedNetZero(
          2040,
          'Iberdrola, Climate Action Plan (November 2022): neutral in scopes 1 and 2 by 2030, net zero in all activities by 2040.',
        ),
      ],
      measures: [
        measure('less-running', 'Santurtzi Unit 4', 'feasibility', [2030, 2], 35, 'Reserve service only', {
          confidence: 'medium',
        }),
      ],
    }),
    company('Cementos Lemona', {
      standing: 'accepted',
      commitments: [exampleNetZero(2019, 2050, [[2030, 25]])],
      measures: [
        measure(
          'circular',
          'Lemoa Cement Works',
          'decision',
          [2026, 2],
          70,
          'Less clinker in the cement and waste-based fuel',
          { capex: 14_000_000, confidence: 'high' },
        ),
        measure('capture', 'Lemoa Cement Works', 'feasibility', [2033, 1], 330, 'Capture at the kiln', {
          enablers: [store],
          jobs: 45,
          confidence: 'low',
        }),
      ],
    }),
    company('Sociedad Financiera y Minera', {
      ownerGroup: 'Heidelberg Materials',
      standing: 'accepted',
      commitments: [
        publishedNetZero(
          2050,
          'HeidelbergCement, now Heidelberg Materials, Business Ambition for 1.5 °C (July 2021): net zero by 2050 at the latest.',
        ),
        exampleCut(2019, 2030, 25),
      ],
      measures: [
        measure(
          'circular',
          'Arrigorriaga Cement Works',
          'engineering',
          [2027, 2],
          60,
          'Calcined clay in place of clinker',
          { capex: 22_000_000, confidence: 'medium' },
        ),
        measure(
          'circular',
          'Añorga Cement Works',
          'engineering',
          [2028, 2],
          55,
          'Waste-based fuel with biogenic share',
          { capex: 12_000_000, confidence: 'medium' },
        ),
        measure('capture', 'Arrigorriaga Cement Works', 'idea', [2037, 1], 190, 'Capture at the kiln', {
          enablers: [store],
          confidence: 'low',
        }),
      ],
    }),
    company('Calera de Alzo', {
      standing: 'accepted',
      commitments: [exampleCut(2019, 2035, 40)],
      measures: [
        measure('circular', 'Altzo Lime Works', 'feasibility', [2029, 1], 45, 'Biomass dust in the kilns', {
          confidence: 'medium',
        }),
        measure('capture', 'Altzo Lime Works', 'idea', [2036, 1], 160, 'Capture at the kilns', {
          enablers: [store],
          confidence: 'low',
        }),
      ],
    }),
    company('Energyworks Vit-Vall', {
      standing: 'submitted',
      commitments: [exampleCut(2019, 2035, 50)],
      measures: [
        measure(
          'electric-boiler',
          'Energyworks Vitoria',
          'feasibility',
          [2030, 2],
          85,
          'Electric steam for the tyre works',
          { enablers: [grid] },
        ),
      ],
    }),
    company('Papelera Guipuzcoana de Zicuñaga', {
      standing: 'submitted',
      commitments: [exampleCut(2019, 2030, 35)],
      measures: [
        measure('heat-pump', 'Hernani Pulp Mill', 'engineering', [2028, 1], 45, 'Heat pumps on the drying hood', {
          enablers: [grid],
          confidence: 'medium',
        }),
        measure('circular', 'Hernani Pulp Mill', 'decision', [2026, 1], 40, 'Biomass boiler on bark', {
          capex: 16_000_000,
          confidence: 'high',
        }),
      ],
    }),
    company('Sidenor', {
      standing: 'returned',
      returned: [
        {
          item: 'Hydrogen in the reheating furnaces',
          reason: 'The start of 2027 comes before the hydrogen corridor; please confirm the year.',
        },
        {
          item: '45 % less by 2030',
          reason:
            'The commitment goes further than the measures explain. Is one missing, or is the figure for the whole group?',
        },
      ],
      commitments: [exampleCut(2019, 2030, 45)],
      measures: [
        measure(
          'hydrogen-firing',
          'Basauri Steelworks',
          'feasibility',
          [2027, 1],
          25,
          'Hydrogen in the reheating furnaces',
          { enablers: [hydrogen] },
        ),
        measure('efficiency', 'Azkoitia Works', 'building', [2025, 1], 6, 'Regenerative burners', {
          capex: 4_000_000,
          confidence: 'high',
        }),
      ],
    }),
    company('Guardian Llodio', {
      standing: 'submitted',
      commitments: [exampleCut(2019, 2035, 30)],
      measures: [
        measure(
          'electric-drive',
          'Llodio Float Glass',
          'feasibility',
          [2031, 1],
          38,
          'Electric boosting of the furnace',
          { enablers: [grid] },
        ),
      ],
    }),
    company('Aiala Vidrio', {
      ownerGroup: 'Vidrala',
      standing: 'accepted',
      commitments: [exampleCut(2019, 2030, 35)],
      measures: [
        measure('electric-drive', 'Llodio Container Glass', 'engineering', [2028, 1], 36, 'Hybrid furnace', {
          enablers: [grid],
          capex: 30_000_000,
          confidence: 'medium',
        }),
      ],
    }),
    company('ArcelorMittal', {
      standing: 'submitted',
      commitments: [
        publishedNetZero(2050, tracker('ArcelorMittal, Integrated Annual Review 2021, worded as carbon neutral')),
        exampleCut(2019, 2030, 30),
      ],
      measures: [
        measure('efficiency', 'Olaberria Steelworks', 'decision', [2026, 2], 22, 'Hot charging and new burners', {
          capex: 11_000_000,
          confidence: 'high',
        }),
        measure(
          'hydrogen-firing',
          'Sestao Steelworks',
          'feasibility',
          [2030, 1],
          30,
          'Hydrogen in the tunnel furnace',
          { enablers: [hydrogen], earlier: [wasDue(2025, '2022-07-13')] },
        ),
        measure('electric-drive', 'Etxebarri Works', 'feasibility', [2030, 1], 15, 'Electric annealing', {
          enablers: [grid],
        }),
      ],
    }),
    company('Tubos Reunidos', {
      standing: 'submitted',
      commitments: [exampleCut(2019, 2030, 30)],
      measures: [
        measure('efficiency', 'Amurrio Tube Works', 'building', [2025, 1], 9, 'New rotary hearth', {
          capex: 9_000_000,
          confidence: 'high',
        }),
        measure('hydrogen-firing', 'Amurrio Tube Works', 'feasibility', [2031, 1], 20, 'Hydrogen in the hearth', {
          enablers: [hydrogen],
        }),
      ],
    }),
  ],
}
