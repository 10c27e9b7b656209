import type { TradingScheme } from '../public/trading-scheme.ts'

/** The EU's trading scheme as the Commission publishes it. No cap after 2023 is known here: later ones follow from the factors. */
export const euEts: TradingScheme = {
  id: 'eu-ets',
  name: 'EU Emissions Trading System, stationary installations',
  caps: [
    { year: 2021, tonnes: 1_571_583_007, derived: false },
    // The cap of 2021 less 43,003,515 allowances a year.
    { year: 2022, tonnes: 1_528_579_492, derived: true },
    { year: 2023, tonnes: 1_485_575_977, derived: true },
  ],
  factors: [
    { from: 2013, to: 2020, percent: 1.74 },
    { from: 2024, to: 2027, percent: 4.3 },
    { from: 2028, to: null, percent: 4.4 },
  ],
  // 43,003,515 allowances a year at the factor of 2.2 % that held from 2021 to 2023.
  referenceAmount: (43_003_515 / 2.2) * 100,
  changes: [
    { year: 2024, tonnes: -90_000_000, what: 'One-off rebasing' },
    { year: 2024, tonnes: 78_400_000, what: 'Maritime scope addition', widens: true },
    { year: 2026, tonnes: -27_000_000, what: 'One-off rebasing' },
  ],
  edition: {
    publisher: 'European Commission',
    dataset: 'Emissions cap and allowances; Decision on the Union-wide quantity of allowances for 2024',
    asOf: '2023-07-28',
    licence: 'CC BY 4.0 (Commission Decision 2011/833/EU)',
  },
  source: 'https://climate.ec.europa.eu/eu-action/eu-emissions-trading-system-eu-ets/emissions-cap-and-allowances_lv',
}
