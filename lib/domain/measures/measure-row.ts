import type { MeasureEntry } from '../submission/document.ts'

type Optional =
  | 'description'
  | 'owners'
  | 'readiness'
  | 'leadYears'
  | 'lifetimeYears'
  | 'capex'
  | 'opexPerYear'
  | 'energy'
  | 'exclusiveGroup'
  | 'enablers'
  | 'jobs'
  | 'confidence'
  | 'source'
  | 'class'
  | 'illustrative'

/**
 * One row of the sheet Measures, as read and checked; units as in `MeasureEntry`. An optional field is undefined where the file has no
 * such column, which leaves what is stored alone. What must come before it, and what it needs, stand on sheets of their own.
 */
export type MeasureRow = Pick<MeasureEntry, 'title' | 'pillar' | 'level' | 'start' | 'tonnesPerYear'> &
  Partial<Pick<MeasureEntry, Optional | 'rampYears' | 'sources'>> & {
    readonly row: number
    /** Hidden id of the measure; null where the row is new. */
    readonly id: string | null
    readonly siteKey: string
  }
