import type { SiteEntry } from '../submission/document.ts'

type Optional =
  | 'permits'
  | 'sector'
  | 'nace'
  | 'naics'
  | 'latitude'
  | 'longitude'
  | 'growthPercent'
  | 'closesIn'
  | 'source'

/**
 * One row of the template's sheet Sites, as read and checked; units as in `SiteEntry`. An optional field is undefined where the file
 * has no such column, which leaves what is stored alone.
 */
export type TemplateSiteRow = Pick<SiteEntry, 'key' | 'name'> &
  Partial<Pick<SiteEntry, Optional>> & {
    readonly row: number
    /** Hidden id of the site; null where the row is new. */
    readonly id: string | null
  }
