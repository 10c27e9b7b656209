import { demoClusters } from '#db/demo/clusters'
import { sitesOf } from '#db/demo/register'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { sitesCsv } from '#lib/export/sites-csv'

const humber = demoClusters.find((cluster) => cluster.slug === 'humber')
const register = 'UK ETS register (Open Government Licence v3)'

/** The published figures of one Humber company, as the two files it would import. */
export function humberFiles(company: string): {
  readonly sites: Buffer
  readonly emissions: Buffer
  readonly firstSite: string
} {
  if (!humber) throw new Error('The demo has no Humber')
  const sites = sitesOf(humber, company)
  const rows = sites.map((site) => ({
    ...site,
    ownerShares: [],
    growthPercent: null,
    closesIn: null,
    source: register,
    register: {},
  }))
  const figures = sites.flatMap((site) =>
    site.tonnes.map(([year, tonnes]) => ({
      siteId: site.key,
      siteKey: site.key,
      siteName: site.name,
      year,
      scope: '1' as const,
      gas: 'CO2e',
      tonnes: String(tonnes),
      source: register,
      note: null,
    })),
  )
  const first = sites[0]
  if (!first) throw new Error(`The demo's Humber has no site of ${company}`)
  return {
    sites: Buffer.from(sitesCsv(company, rows)),
    emissions: Buffer.from(emissionsCsv(figures)),
    firstSite: first.name,
  }
}
