import type { SiteRow } from '#db/sites'
import type { RegisterSite } from './plan-register.ts'

/** Sites by everything that a register's account can be found by. */
export const registerSites = (sites: readonly SiteRow[]): readonly RegisterSite[] =>
  sites.map(({ id, key, name, permits, register }) => ({
    id,
    key,
    name,
    permits,
    sourceId: register['source_site_id'] ?? null,
  }))
