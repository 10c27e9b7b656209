import type { GwpSet } from '../factors/factor.ts'
import type { Consolidation } from './corporate-ledger.ts'

/** A company's choices for one inventory year (METHODS 1.3, 1.5). */
export type InventoryYear = { readonly year: number; readonly gwp: GwpSet; readonly consolidation: Consolidation }

/** What holds for a year of which nobody has said anything: the set that most registers publish in, and control. */
export const defaultYear = (year: number): InventoryYear => ({
  year,
  gwp: 'AR5',
  consolidation: 'operational-control',
})
