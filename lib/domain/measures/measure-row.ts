import type { MeasureEntry } from '../submission/document.ts'

type Optional =
  | 'description'
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

/**
 * One row of the sheet Measures, as read and checked; units as in `MeasureEntry`. An optional field is undefined where the file has no
 * such column, which leaves what is stored alone. Prerequisites, owners and class are not in the file and stay as they are.
 */
export type MeasureRow = Pick<MeasureEntry, 'title' | 'pillar' | 'level' | 'start' | 'tonnesPerYear'> &
  Partial<Pick<MeasureEntry, Optional | 'rampYears' | 'sources'>> & {
    readonly row: number
    /** Hidden id of the measure; null where the row is new. */
    readonly id: string | null
    readonly siteKey: string
  }
