import type { LadderLevel } from '../goal.ts'
import type { NationalTotals, PublicActor } from './public-actor.ts'
import type { TradingScheme } from './trading-scheme.ts'

export const editionSources = ['tracker', 'pledges', 'totals', 'caps', 'entry'] as const
/** The published tables that can be read, each by its own rule; `entry` is what staff entered by hand. */
export type EditionSource = (typeof editionSources)[number]
export type TableSource = Exclude<EditionSource, 'entry'>

export const sourceNames: Readonly<Record<EditionSource, string>> = {
  tracker: 'Net Zero Tracker',
  pledges: 'National pledges (IGES)',
  totals: 'National totals',
  caps: 'Cap of a trading scheme',
  entry: 'Entered by staff',
}

export const publicKinds = ['actor', 'totals', 'scheme'] as const
export type PublicKind = (typeof publicKinds)[number]
export type PublicContent = PublicActor | NationalTotals | TradingScheme

type Kept<K extends PublicKind, C extends PublicContent> = {
  readonly kind: K
  /** The same in every edition: it tells what of a newer one takes the place of what. */
  readonly key: string
  readonly name: string
  /** ISO 3166-1, two letters, where the source's name of it has one. */
  readonly country: string
  readonly level: LadderLevel | null
  /** False where the licence lets staff look at the figures and nobody else. */
  readonly shown: boolean
  readonly content: C
}
/** One thing of an edition as it is kept. */
export type PublicRecord = Kept<'actor', PublicActor> | Kept<'totals', NationalTotals> | Kept<'scheme', TradingScheme>

/** An actor with its goals. `shown` follows the licence of the edition. */
export const actorRecord = (content: PublicActor, shown: boolean): PublicRecord => ({
  kind: 'actor',
  key: content.actor.id,
  name: content.actor.name,
  country: content.country,
  level: content.actor.level,
  shown,
  content,
})

/** A series of totals. Each data set of a country is a thing of its own: they are never mixed. */
export const totalsRecord = (content: NationalTotals): PublicRecord => ({
  kind: 'totals',
  key: `${content.country}/${content.dataset}`,
  name: content.dataset,
  country: content.country,
  level: 'nation',
  shown: content.mayBeShown,
  content,
})

export const schemeRecord = (content: TradingScheme, country: string): PublicRecord => ({
  kind: 'scheme',
  key: content.id,
  name: content.name,
  country,
  level: null,
  shown: true,
  content,
})
