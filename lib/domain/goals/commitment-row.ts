import type { CommitmentEntry } from '../submission/document.ts'
import type { FlatTerms } from './flat-terms.ts'

/**
 * One row of the sheet Commitments, as read and checked; units as in `CommitmentEntry`. An optional field is undefined where the file
 * has no such column, which leaves what is stored alone.
 */
export type CommitmentRow = Pick<CommitmentEntry, 'title' | 'type' | 'scopes' | 'targetYear' | 'status'> &
  Partial<
    Pick<
      CommitmentEntry,
      'baseYear' | 'baseTonnes' | 'reductionPercent' | 'interim' | 'source' | 'class' | 'illustrative'
    >
  > &
  Partial<FlatTerms> & {
    readonly row: number
    /** Hidden id of the commitment; null where the row is new. */
    readonly id: string | null
  }
