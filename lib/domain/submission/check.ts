import type { Tonnes } from '../decimal.ts'
import type { SiteFigures } from '../roadmap/site-figures.ts'
import type { SubmissionDocument } from './document.ts'
import type { ItemKey } from './item-key.ts'

/** An error keeps a submission from being sent; a warning asks to be looked at (METHODS 1.10). */
export type Check = { readonly severity: 'error' | 'warning'; readonly item: ItemKey; readonly sentence: string }

/** What a check knows besides the document: the cluster's base year, and the year in which it is asked. */
export type CheckedIn = { readonly baseYear: number; readonly thisYear: number }

export type Checked = CheckedIn & {
  readonly document: SubmissionDocument
  /** Sums by site, so that no check adds up twice. */
  readonly figures: ReadonlyMap<string, SiteFigures>
}

export type CheckRule = (checked: Checked) => readonly Check[]

/** Scope 1 of a site in the base year, in tonnes; null where the company gives none. */
export const baseOf = ({ figures, baseYear }: Checked, siteId: string): Tonnes | null =>
  figures.get(siteId)?.get('1')?.get(baseYear)?.tonnes ?? null
