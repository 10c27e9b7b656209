import { always, type ByStartYear, type MeasureType } from './measure-type.ts'

const danish = 'Danish Energy Agency, Technology data for carbon capture, transport and storage'
const petroleumCouncil =
  'National Petroleum Council (2019), Meeting the Dual Challenge: a roadmap to at-scale deployment of carbon capture, use and storage'

/** Capture after combustion with an amine, and compression. */
const amine = {
  currency: 'EUR',
  priceYear: 2020,
  unit: 't CO₂',
  investmentIsFor: 'output',
  fixedPercent: always(3),
  variable: null,
  lifetimeYears: 25,
  sparesGas: null,
  tonnes: 1,
} as const

const captureHeat: ByStartYear = [0.833, 0.72, 0.66, 0.66]

/** American retrofits, with their heat from natural gas where the source says so. */
const retrofit = {
  currency: 'USD',
  priceYear: 2019,
  unit: 't CO₂',
  investmentIsFor: 'output',
  variable: null,
  lifetimeYears: 20,
  sparesGas: null,
  tonnes: 1,
  pillar: 'capture',
  source: petroleumCouncil,
} as const

const ownGas =
  'The gas burnt for its heat emits about 0.15 t of CO₂ a tonne captured, which must be taken off the tonnes.'

export const captureTypes: readonly MeasureType[] = [
  {
    ...amine,
    id: 'cement-capture',
    name: 'CO₂ capture at a cement kiln',
    pillar: 'capture',
    sectors: ['cement'],
    investment: [3_772_003.8034, 3_269_069.963, 2_766_136.1225, 2_263_202.2821],
    takes: { heat: captureHeat, power: [0.125, 0.107, 0.095, 0.093] },
    source: `${danish}, 401.c Post combustion, cement kiln`,
    note: 'Power with compression. Captures 90 % of the flue gas until 2030, 95 % from 2040; transport and storage are not in the cost.',
  },
  {
    ...amine,
    id: 'chp-capture',
    name: 'CO₂ capture at a biomass or waste plant',
    pillar: 'capture',
    sectors: ['power-waste'],
    investment: [4_149_204.1838, 3_394_803.4231, 3_017_603.0427, 2_514_669.2023],
    takes: { heat: captureHeat, power: [0.13, 0.11, 0.098, 0.095] },
    source: `${danish}, 401.a Post combustion, small CHP`,
    note: 'Biogenic CO₂ that is stored is a removal, not an abatement: choose the pillar by what is burnt.',
  },
  {
    ...amine,
    id: 'direct-air-capture',
    name: 'Direct air capture',
    pillar: 'removals',
    sectors: ['any'],
    investment: [8_801_342.208, 7_544_007.6068, 6_286_673.0057, 5_029_338.4046],
    fixedPercent: always(4.95),
    lifetimeYears: 20,
    takes: { heat: always(1.6), power: always(0.55) },
    source: `${danish}, 403.a Direct air capture; energy from Beuttler et al. (2019)`,
    note: 'A removal: it takes nothing off a site’s own emissions. Power with compression.',
  },
  {
    ...retrofit,
    id: 'steel-capture-retrofit',
    name: 'CO₂ capture retrofit at a steel plant',
    sectors: ['steel'],
    investment: always(4_477_916.402),
    fixedPercent: always(5),
    takes: { power: always(0.16), 'natural-gas': always(0.76) },
    note: ownGas,
  },
  {
    ...retrofit,
    id: 'cement-capture-retrofit',
    name: 'CO₂ capture retrofit at a cement kiln, gas-heated',
    sectors: ['cement'],
    investment: always(3_253_638.9129),
    fixedPercent: always(7),
    takes: { power: always(0.16), 'natural-gas': always(0.76) },
    note: ownGas,
  },
  {
    ...retrofit,
    id: 'ammonia-capture-retrofit',
    name: 'CO₂ capture at an ammonia plant',
    sectors: ['chemicals'],
    investment: always(1_169_010.6551),
    fixedPercent: always(5),
    takes: { power: always(0.1) },
    note: 'Of the pure process stream alone: drying and compression.',
  },
  {
    ...retrofit,
    id: 'ethanol-capture-retrofit',
    name: 'CO₂ capture at an ethanol plant',
    sectors: ['chemicals'],
    investment: always(1_167_510.284),
    fixedPercent: always(7),
    takes: { power: always(0.12) },
    note: 'The stream is biogenic: stored, it is a removal.',
  },
]
