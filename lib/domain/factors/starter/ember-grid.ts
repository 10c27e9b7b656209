import { countryName } from '../countries.ts'
import type { Factor } from '../factor.ts'
import { emberGridRows } from './ember-grid-rows.ts'

/**
 * Grid intensity of countries, kg CO2e per MWh generated. Ember's figures are of the whole life cycle: plants built, fuels extracted and
 * brought, methane on the way. They are larger than a grid factor of scope 2 (Norway: 30.75 where nearly nothing is burned), so the name says it.
 */
export const emberGrid: readonly Factor[] = emberGridRows.map(([region, year, gramsPerKwh]) => ({
  id: `ember-${year}/grid-electricity-life-cycle/${region.toLowerCase()}/mwh`,
  name: `Grid electricity, ${countryName(region) ?? 'World'}, life cycle`,
  publisher: 'Ember',
  dataset: 'Yearly Electricity Data 2025',
  year: 2025,
  region,
  validFrom: year,
  validTo: year,
  per: 'MWh',
  basis: null,
  gases: { CO2e: gramsPerKwh },
  gwp: 'AR5',
  licence: 'CC BY-SA 4.0',
  source: `Carbon intensity of generation ${year}, life cycle, g CO2e per kWh over 100 years`,
}))
