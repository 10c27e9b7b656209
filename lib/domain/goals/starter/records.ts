import {
  actorRecord,
  schemeRecord,
  totalsRecord,
  type EditionSource,
  type PublicRecord,
} from '../public/kept-record.ts'
import { starterActors } from './actors.ts'
import { euEts } from './eu-ets.ts'
import { starterTotals } from './national-totals.ts'

/** What the product brings along stands like the first edition of each table, before any that staff take in. */
export const starterRecords: readonly (PublicRecord & { readonly source: EditionSource })[] = [
  ...starterActors.map((actor) => ({ ...actorRecord(actor, true), source: 'tracker' as const })),
  ...starterTotals.map((totals) => ({ ...totalsRecord(totals), source: 'totals' as const })),
  { ...schemeRecord(euEts, 'EU'), source: 'caps' },
]
