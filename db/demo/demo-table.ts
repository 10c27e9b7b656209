/**
 * One site of a public register as the demo carries it: register id, company, name, permits, sector, NACE, NAICS,
 * latitude, longitude, first year and the tonnes of CO2e (scope 1) from that year on; null where the register has none.
 */
export type DemoSiteRow = readonly [
  key: string,
  company: string,
  name: string,
  permits: readonly string[],
  sector: string | null,
  nace: string | null,
  naics: string | null,
  latitude: string | null,
  longitude: string | null,
  firstYear: number,
  tonnes: readonly (number | null)[],
]

/** The largest sites of a cluster with their published figures, and what a reader must know about them. */
export type DemoTable = {
  readonly publisher: string
  readonly licence: string
  readonly dataset: string
  readonly caveats: readonly string[]
  /** What stands beside every figure up to and including a year; null where nothing needs saying. */
  readonly note: { readonly throughYear: number; readonly text: string } | null
  /** Every site of the register in the area, not only those carried: first year, then tonnes a year. */
  readonly registerTotal: readonly [firstYear: number, tonnes: readonly number[]]
  readonly sites: readonly DemoSiteRow[]
}
