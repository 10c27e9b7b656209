import type { Factor } from '../factor.ts'
import { slugOf } from '../fold.ts'

export type IpccRow = {
  readonly name: string
  /** Tonnes of product or material where nothing is said. */
  readonly per?: string
  readonly gases: Factor['gases']
  /** Chapter, equation and table. */
  readonly source: string
}

/** A default of the IPCC's guidelines: it holds anywhere and in any year. */
export const ipccFactor = (row: IpccRow): Factor => ({
  id: `ipcc-2006/${slugOf(row.name)}/${slugOf(row.per ?? 't')}`,
  name: row.name,
  publisher: 'IPCC',
  dataset: '2006 IPCC Guidelines for National Greenhouse Gas Inventories',
  year: 2006,
  region: 'world',
  validFrom: null,
  validTo: null,
  per: row.per ?? 't',
  basis: null,
  gases: row.gases,
  gwp: null,
  ...(row.gases['CH4'] !== undefined && { methane: 'fossil' }),
  licence: 'IPCC, figures quoted with their source',
  source: row.source,
})
