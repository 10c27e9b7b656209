import type { Tonnes } from '../decimal.ts'
import type { InventoryLine } from '../inventory/line.ts'
import type { SiteFigures } from '../roadmap/site-figures.ts'
import type { SubmissionDocument } from './document.ts'
import type { ItemKey } from './item-key.ts'

/** An error keeps a submission from being sent; a warning asks to be looked at (METHODS 1.10). */
export type Severity = 'error' | 'warning'

export type Check = {
  /** The rule that found it, by its stable id. */
  readonly rule: string
  /** The same finding has the same key at every run, whatever its figures: an explanation stands under it. */
  readonly key: string
  readonly severity: Severity
  readonly item: ItemKey
  readonly sentence: string
}

/** A public register's figure of a site and year, tonnes of CO2e. */
export type RegisterFigure = {
  readonly siteId: string
  readonly year: number
  readonly register: string
  readonly permit: string
  readonly tonnes: Tonnes
}

/** What a check knows besides the document: the cluster's base year and horizon, the year in which it is asked, what registers say. */
export type CheckedIn = {
  readonly baseYear: number
  readonly horizonYear: number
  readonly thisYear: number
  readonly registerFigures?: readonly RegisterFigure[]
  /** Lines of the draft that are not whole, so that they are not in the document. */
  readonly openLines?: readonly OpenLine[]
  /** What the company had accepted last, whose base year others compare with. */
  readonly lastAccepted?: SubmissionDocument | null
}

/** A line that is kept as it was typed: its name, and the first thing that is wrong with it. */
export type OpenLine = {
  readonly siteId: string
  readonly year: number
  readonly id: string
  readonly name: string
  readonly problem: string
}

export type Checked = CheckedIn & {
  readonly document: SubmissionDocument
  readonly lines: readonly InventoryLine[]
  /** Sums by site, so that no check adds up twice. */
  readonly figures: ReadonlyMap<string, SiteFigures>
  /** A site's name, for a sentence. */
  readonly nameOf: (siteId: string) => string
}

/** What a rule found. `about` tells two findings about one item apart: a line's id, a scope. It must not change with a figure. */
export type Finding = { readonly item: ItemKey; readonly about?: string; readonly sentence: string }

export type CheckRule = {
  /** Stable for good: explanations are kept under it. */
  readonly id: string
  readonly severity: Severity
  readonly find: (checked: Checked) => readonly Finding[]
}

/** Scope 1 of a site in the base year, in tonnes; null where the company gives none. */
export const baseOf = ({ figures, baseYear }: Checked, siteId: string): Tonnes | null =>
  figures.get(siteId)?.get('1')?.get(baseYear)?.tonnes ?? null
