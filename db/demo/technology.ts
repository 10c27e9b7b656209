import type { Carrier, EnergyDelta, Pillar } from '#lib/domain/submission/document'

/**
 * How a measure of the demo takes emissions off, with the published unit cost of its technology for 2030.
 * Costs are per annual tonne of CO2 avoided; energy is MWh per tonne avoided (positive: more is used).
 */
export type Technology = {
  readonly pillar: Pillar
  readonly capexEuro: number | null
  readonly opexShare: number
  readonly energy: readonly (readonly [Carrier, number])[]
  readonly readiness: number
  readonly leadYears: number
  readonly lifetimeYears: number | null
  readonly source: string | null
}

const runningHours = 8000
/** Natural gas holds 0.202 t of CO2 a MWh; a gas boiler makes heat of it at 90 %. */
const gasMwh = 1 / 0.202
const heatMwh = 0.9 * gasMwh
/** Blast furnace steel emits about 1.8 t of CO2 a tonne; what an electric route saves is spread over that. */
const steel = 1 / 1.8
const danish = 'Unit cost 2030: Danish Energy Agency technology data'
const steelModel = 'Unit cost 2030: Mission Possible Partnership steel model'

const capture = {
  pillar: 'capture',
  capexEuro: 3_269_070 / runningHours,
  opexShare: 0.03,
  energy: [
    ['heat', 0.72],
    ['power', 0.107],
  ],
  readiness: 8,
  leadYears: 5,
  lifetimeYears: 25,
  source: `${danish}, post-combustion capture at a kiln (401.c)`,
} as const satisfies Technology

export const technologies = {
  capture,
  'removal-by-capture': { ...capture, pillar: 'removals' },
  'hydrogen-plant-capture': {
    ...capture,
    // Dollars of 2019 in the source, taken at 1.12 to the euro.
    capexEuro: 1_169_011 / 1.12 / runningHours,
    energy: [['power', 0.12]],
    source: 'Unit cost 2030: National Petroleum Council 2019, capture from concentrated process gas',
  },
  'electric-boiler': {
    pillar: 'electrification',
    capexEuro: (88.63 * 1000 * heatMwh) / 6000,
    opexShare: 0.015,
    energy: [
      ['power', heatMwh / 0.99],
      ['natural-gas', -gasMwh],
    ],
    readiness: 9,
    leadYears: 2,
    lifetimeYears: 25,
    source: `${danish}, electric steam boiler (310.1)`,
  },
  'heat-pump': {
    pillar: 'electrification',
    capexEuro: (1183.28 * 1000 * heatMwh) / 7000,
    opexShare: 0.01,
    energy: [
      ['power', heatMwh / 3.05],
      ['natural-gas', -gasMwh],
    ],
    readiness: 8,
    leadYears: 3,
    // Twenty years in the source; a pump is replaced like for like, so what it takes off lasts.
    lifetimeYears: null,
    source: `${danish}, high-temperature heat pump (302.b)`,
  },
  'electric-drive': {
    pillar: 'electrification',
    capexEuro: null,
    opexShare: 0,
    energy: [
      ['power', heatMwh / 0.95],
      ['natural-gas', -gasMwh],
    ],
    readiness: 7,
    leadYears: 4,
    lifetimeYears: 25,
    source: null,
  },
  'arc-furnace': {
    pillar: 'electrification',
    capexEuro: (2_312_993 / runningHours) * steel,
    opexShare: 0.05,
    energy: [
      ['power', 0.64 * steel],
      ['coal', -5 * steel],
    ],
    readiness: 9,
    leadYears: 4,
    lifetimeYears: 40,
    source: `${steelModel}, electric arc furnace`,
  },
  'hydrogen-iron': {
    pillar: 'hydrogen',
    capexEuro: (5_378_699 / runningHours) * steel,
    opexShare: 0.05,
    energy: [
      ['hydrogen', 1.8 * steel],
      ['coal', -5 * steel],
    ],
    readiness: 6,
    leadYears: 5,
    lifetimeYears: 40,
    source: `${steelModel}, hydrogen direct reduction`,
  },
  'hydrogen-firing': {
    pillar: 'hydrogen',
    capexEuro: null,
    opexShare: 0,
    energy: [
      ['hydrogen', gasMwh],
      ['natural-gas', -gasMwh],
    ],
    readiness: 7,
    leadYears: 3,
    lifetimeYears: 25,
    source: null,
  },
  efficiency: {
    pillar: 'efficiency',
    capexEuro: null,
    opexShare: 0,
    energy: [['natural-gas', -gasMwh]],
    readiness: 9,
    leadYears: 2,
    lifetimeYears: 30,
    source: null,
  },
  circular: {
    pillar: 'efficiency',
    capexEuro: null,
    opexShare: 0,
    energy: [],
    readiness: 8,
    leadYears: 2,
    lifetimeYears: null,
    source: null,
  },
  'less-running': {
    pillar: 'other',
    capexEuro: null,
    opexShare: 0,
    energy: [],
    readiness: 9,
    leadYears: 1,
    lifetimeYears: null,
    source: null,
  },
} as const satisfies Record<string, Technology>

export type TechnologyName = keyof typeof technologies

/** Illustrative exchange rates: units of the cluster's currency for one euro. */
const perEuro: Readonly<Record<string, number>> = { EUR: 1, GBP: 0.86, USD: 1.1, AUD: 1.65 }

/** Capital and yearly cost in whole currency units and energy deltas of a technology at `tonnes` a year. */
export function technologyFigures(name: TechnologyName, tonnes: number, currency: string) {
  const technology: Technology = technologies[name]
  const rate = perEuro[currency]
  if (rate === undefined) throw new Error(`The demo has no exchange rate for ${currency}`)
  const capex = technology.capexEuro === null ? null : roundTo(technology.capexEuro * rate * tonnes, 1e5)
  const energy: EnergyDelta[] = technology.energy.map(([carrier, mwh]) => ({
    carrier,
    mwhPerYear: String(roundTo(mwh * tonnes, 100)),
  }))
  const converted = rate === 1 ? '' : `, at ${rate} ${currency} a euro`
  return {
    ...technology,
    capex,
    opexPerYear: capex === null ? null : roundTo(capex * technology.opexShare, 1e4),
    energy,
    source: technology.source === null ? null : `${technology.source}${converted}`,
  }
}

const roundTo = (value: number, unit: number): number => Math.round(value / unit) * unit
