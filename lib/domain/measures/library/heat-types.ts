import { always, type ByStartYear, type MeasureType } from './measure-type.ts'

const danish = 'Danish Energy Agency, Technology data for industrial process heat'

/** A gas-fired steam boiler (311.1c of the same catalogue) takes this much gas for a MWh of steam. */
const gasOfBoiler: ByStartYear = [1 / 0.92, 1 / 0.93, 1 / 0.93, 1 / 0.94]

/** The input for a unit of output at these efficiencies. */
const at = ([a, b, c, d]: ByStartYear): ByStartYear => [1 / a, 1 / b, 1 / c, 1 / d]

const heat = {
  pillar: 'electrification',
  sectors: ['any'],
  unit: 'MWh heat',
  currency: 'EUR',
  priceYear: 2019,
  investmentIsFor: 'output',
  sparesGas: gasOfBoiler,
  tonnes: null,
} as const

export const heatTypes: readonly MeasureType[] = [
  {
    ...heat,
    id: 'electric-boiler',
    name: 'Electric steam boiler',
    investment: [101_290.9, 88_629.5, 88_629.5, 88_629.5],
    fixedPercent: [1.3375, 1.4571, 1.3857, 1.3143],
    variable: [1.0952, 1.1079, 0.9876, 0.9876],
    lifetimeYears: 25,
    takes: { power: at(always(0.99)) },
    source: `${danish}, 310.1 Electric boiler steam`,
    note: null,
  },
  {
    ...heat,
    id: 'heat-pump-150',
    name: 'High-temperature heat pump, up to 150 °C',
    investment: [1_323_669.2, 1_183_280, 1_109_135.1, 1_063_554.2],
    fixedPercent: [0.0928, 0.0931, 0.0913, 0.0857],
    variable: [4.1276, 4.0516, 4.077, 3.9503],
    lifetimeYears: 20,
    takes: { power: at([2.95, 3.05, 3.15, 3.2]) },
    source: `${danish}, 302.b High-temperature heat pump up to 150 °C`,
    note: 'Needs a source of waste heat; most of its upkeep is in the variable cost.',
  },
  {
    ...heat,
    id: 'heat-pump-125',
    name: 'High-temperature heat pump, up to 125 °C',
    investment: [1_103_057.6, 986_066.7, 924_279.2, 886_295.2],
    fixedPercent: [0.1113, 0.1117, 0.1096, 0.1029],
    variable: [4.1276, 4.0516, 4.077, 3.9503],
    lifetimeYears: 20,
    takes: { power: at([2.55, 2.7, 2.8, 2.85]) },
    source: `${danish}, 302.a High-temperature heat pump up to 125 °C`,
    note: 'Needs a source of waste heat; most of its upkeep is in the variable cost.',
  },
  {
    ...heat,
    id: 'biomass-boiler',
    name: 'Biomass steam boiler',
    investment: [782_702.2, 748_171.2, 713_640.3, 679_109.3],
    fixedPercent: [5.4515, 6.0754, 6.1742, 6.2831],
    variable: [3.5186, 3.5768, 3.606, 3.606],
    lifetimeYears: 25,
    takes: { biomass: at([0.89, 0.89, 0.89, 0.9]) },
    source: `${danish}, 311.1e Steam boiler, wood`,
    note: 'The CO₂ of the wood is biogenic: a memo outside the total.',
  },
  {
    ...heat,
    id: 'excess-heat-pump',
    name: 'Heat pump on excess heat for a heat network',
    pillar: 'efficiency',
    priceYear: 2015,
    investment: [889_604.4, 762_518, 762_518, 762_518],
    fixedPercent: [0.3003, 0.3504, 0.3504, 0.3504],
    variable: [2.2575, 2.685, 2.7918, 2.2575],
    lifetimeYears: 25,
    takes: { power: at([5.1, 5.3, 5.4, 5.5]) },
    sparesGas: null,
    source:
      'Danish Energy Agency, Technology data for generation of electricity and district heating, 40 Compression heat pump, excess heat',
    note: 'What it spares depends on who takes the heat; benefits outside the cluster are shown apart and never netted.',
  },
  {
    ...heat,
    id: 'organic-rankine-cycle',
    name: 'Power from waste heat (organic Rankine cycle)',
    pillar: 'efficiency',
    unit: 'MWh power',
    priceYear: 2020,
    investment: always(1_730_092.4),
    fixedPercent: always(2),
    variable: null,
    lifetimeYears: 30,
    takes: { power: always(-1) },
    sparesGas: null,
    source:
      'Tartière and Astolfi (2017), A world overview of the organic Rankine cycle market; Aghahosseini and Breyer (2020)',
    note: 'Takes about 8.3 MWh of heat for a MWh of power. Its power lowers scope 2, not scope 1.',
  },
]
