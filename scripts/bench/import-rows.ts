/** A site and an emission file of the given size, made by counting: the same bytes at every run. */
export type GeneratedFiles = { readonly sites: string; readonly emissions: string }

const years = 25
const firstYear = 2000
const scopes = ['1', '2-location', '2-market', '3'] as const

/** Emission rows over as many sites as it takes, each with every year and scope: 100,000 rows are 1,000 sites. */
export function importRows(count: number, company = 'Bench Works Ltd'): GeneratedFiles {
  const perSite = years * scopes.length
  const sites = ['site_id,company,site,sector,lat,lon,permit_id,source']
  for (let site = 0; site < Math.ceil(count / perSite); site += 1)
    sites.push(
      `${siteId(site)},${company},"Works ${site}, Unit ${site % 7}",Cement,${50 + (site % 900) / 100},${(site % 700) / 100},P-${site},Bench`,
    )
  const emissions = ['site_id,site,year,scope,gas,tonnes_co2e,source']
  for (let row = 0; row < count; row += 1) {
    const site = Math.floor(row / perSite)
    const year = firstYear + (Math.floor(row / scopes.length) % years)
    // A multiplier that shares no factor with the modulus spreads the figures without chance.
    const tonnes = `${((row * 7_919) % 999_983) + 1}.${((row * 31) % 9) + 1}`
    emissions.push(
      `${siteId(site)},"Works ${site}, Unit ${site % 7}",${year},${scopes[row % scopes.length]},CO2e,${tonnes},Bench register`,
    )
  }
  return { sites: lines(sites), emissions: lines(emissions) }
}

const siteId = (site: number): string => `BENCH-${String(site).padStart(5, '0')}`
const lines = (all: readonly string[]): string => `${all.join('\r\n')}\r\n`
