import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: 'Clean Energy Regulator, Australia: Safeguard facilities and designated generation facilities (NGER)',
  licence: 'Published by the Clean Energy Regulator; the file carried over states no licence',
  dataset: 'One reporting year, inferred to be July 2018 to June 2019; shown as 2019',
  caveats: [
    'The file does not state its year: financial year 2018-19 is inferred.',
    'There is a single year, so no trend can be read from it.',
  ],
  note: {
    throughYear: 2019,
    text: 'The year is inferred: the published file does not state it (financial year 2018-19).',
  },
  // prettier-ignore
  registerTotal: [2019, [5916582]],
  sites: [
    // prettier-ignore
    ['AU-kwinana-alumina-refinery', 'Alcoa', 'Kwinana Alumina Refinery', [], null, null, null, '-32.19324', '115.77842', 2019, [1258124]],
    // prettier-ignore
    ['AU-cockburn-operations', 'Adelaide Brighton', 'Cockburn Cement Operations', [], null, null, null, '-32.14665', '115.79933', 2019, [947905]],
    // prettier-ignore
    ['AU-kwinana-gas-fired-power-station', 'NewGen Kwinana', 'Kwinana Gas-Fired Power Station', [], 'Electricity generation (Gas)', null, null, '-32.20188', '115.7732', 2019, [793159]],
    // prettier-ignore
    ['AU-csbp-kwinana-facility', 'CSBP', 'Kwinana Chemicals', [], null, null, null, '-32.23763', '115.76715', 2019, [722204]],
    // prettier-ignore
    ['AU-kwinana-refinery', 'BP Refinery Kwinana', 'Kwinana Refinery', [], null, null, null, '-32.22247', '115.76306', 2019, [711680]],
    // prettier-ignore
    ['AU-kwinana-power-station', 'Synergy', 'Kwinana Power Station', [], 'Electricity generation (Gas)', null, null, '-32.19865', '115.77448', 2019, [463992]],
    // prettier-ignore
    ['AU-cockburn-power-station', 'Synergy', 'Cockburn Power Station', [], 'Electricity generation (Gas)', null, null, '-32.20043', '115.77386', 2019, [37334]],
    // prettier-ignore
    ['AU-kwinana-cogeneration-plant', 'Loy Yang Holdings', 'Kwinana Cogeneration Plant', [], 'Electricity generation (Gas)', null, null, '-32.22269', '115.76644', 2019, [444053]],
    // prettier-ignore
    ['AU-kwinana-pigment-plant', 'Tronox', 'Kwinana Pigment Plant', [], null, null, null, '-32.22966', '115.77428', 2019, [311503]],
    // prettier-ignore
    ['AU-nkw01-nickel-west-kwinana-facility', 'BHP Nickel West', 'Kwinana Nickel Refinery', [], null, null, null, '-32.25029', '115.76562', 2019, [164078]],
    // prettier-ignore
    ['AU-kwinana-swift-power-station', 'Perth Energy', 'Kwinana Swift Power Station', [], 'Electricity generation (Gas)', null, null, '-32.22427', '115.7783', 2019, [62550]],
  ],
}
