import type { Tonnes } from '../decimal.ts'
import { fromDecimal } from '../decimal.ts'
import { policiesOn, type ClusterOutlook } from '../goals/outlook.ts'
import { lastAnswer } from '../last-answer.ts'
import { drivenReference } from '../pathway/driven-reference.ts'
import type { Path } from '../pathway/path.ts'
import type { SiteEntry } from '../submission/document.ts'
import { byText, inOrder } from '../text-order.ts'
import { joinClaims, marksOf, type SharedPermit } from './joined-claims.ts'
import type { Participant } from './participants.ts'
import { sourceMemory, type SourceMemory } from './source-memory.ts'
import { figuresBySite, type Amount, type SiteFigures } from './site-figures.ts'

/** One company's claim to a site, before it is known who else claims the same permit. */
export type SiteClaim = {
  readonly participant: Participant
  readonly site: SiteEntry
  /** What another claim of the same physical site has in common with it. */
  readonly marks: readonly string[]
  readonly figures: SiteFigures
}

/** One physical emission source, at 100 % whoever owns it (METHODS 1.6). `id` is the id of the site that counts. */
export type Source = {
  readonly id: string
  readonly claim: SiteClaim
  readonly organisationId: string
  readonly contributor: string
  /** Scope 1 in the base year; zero where the company gives none, which is then a conflict. */
  readonly base: Amount
  readonly hasBase: boolean
  /** Tonnes of scope 1 a year from the base year to the horizon if nothing further is done. */
  readonly reference: Path
  /** True where a reader of the public and the members' figures cannot work out the reference. */
  readonly confidential: boolean
  readonly remembers: SourceMemory
}

export type AssetLedger = {
  /** In site-id order. */
  readonly sources: readonly Source[]
  /** The sources of each member, in member order: the very same list of one while nothing of it changes. */
  readonly own: readonly (readonly Source[])[]
  /**
   * The sources that a company's sites stand for, by organisation id and site id: two claims of one permit lead to one source. The
   * very same map of a company while nothing of it changes.
   */
  readonly plants: ReadonlyMap<string, ReadonlyMap<string, Source>>
  readonly sharedPermits: readonly SharedPermit[]
}

/** The source a company's site stands for; null where the company submitted no such site. */
export const sourceOfSite = ({ plants }: AssetLedger, organisationId: string, siteId: string): Source | null =>
  plants.get(organisationId)?.get(siteId) ?? null

const nothing: Amount = { tonnes: 0, confidential: 0 }

/** Tonnes of a site in a year and scope; null where the company reports none. */
export const reported = (
  figures: SiteFigures,
  scope: '1' | '2-location' | '2-market' | '3',
  year: number,
): Amount | null => figures.get(scope)?.get(year) ?? null

/** Lays every physical site of the cluster down once (METHODS 1.6, 6.2). `years` begins with the base year. */
export function assetLedger(
  participants: readonly Participant[],
  years: readonly number[],
  outlook?: ClusterOutlook,
): AssetLedger {
  const all = participants.map((participant) => ownPlants(participant, years, outlook))
  const { countsAs, sharedPermits } = joinClaims(all.map(({ claims }) => claims))
  const plants = countsAs.size === 0 ? all : withJoined(all, countsAs)
  const own = plants.map(({ sources }) => sources)
  return {
    sources: inOrder(own.flat(), (a, b) => byText(a.id, b.id) || byText(a.organisationId, b.organisationId)),
    own,
    plants: new Map(plants.map(({ bySite }, index) => [participants[index]?.member.organisationId ?? '', bySite])),
    sharedPermits,
  }
}

/** What one member's sites stand for: its claims in site-id order, those of them that count, and the source of each site. */
type Plants = {
  readonly claims: readonly SiteClaim[]
  readonly sources: readonly Source[]
  readonly bySite: ReadonlyMap<string, Source>
}

const rememberedPlants = lastAnswer<Participant, Plants>()

/** While nobody else claims any of its sites. */
const ownPlants = (participant: Participant, years: readonly number[], outlook: ClusterOutlook | undefined): Plants =>
  rememberedPlants(participant, [years[0], years.length, outlook], () => {
    const claims = claimsOf(participant)
    const sources = claims.map((claim) => sourceFrom(claim, years, outlook))
    return { claims, sources, bySite: new Map(sources.map((source) => [source.id, source])) }
  })

const rememberedJoined = lastAnswer<Plants, Plants>()

/** A claim that counts as another is no source of its own: its site stands for the other's. */
function withJoined(all: readonly Plants[], countsAs: ReadonlyMap<SiteClaim, SiteClaim>): readonly Plants[] {
  const sourceOf = new Map(all.flatMap(({ sources }) => sources.map((source) => [source.claim, source] as const)))
  return all.map((own) => {
    if (!own.claims.some((claim) => countsAs.has(claim))) return own
    const standFor = own.sources.map((source) => sourceOf.get(countsAs.get(source.claim) ?? source.claim) ?? source)
    return rememberedJoined(own, standFor, () => ({
      claims: own.claims,
      sources: own.sources.filter(({ claim }) => !countsAs.has(claim)),
      bySite: new Map(standFor.map((source, index) => [own.claims[index]?.site.id ?? '', source])),
    }))
  })
}

const rememberedClaims = lastAnswer<Participant, readonly SiteClaim[]>()

const claimsOf = (participant: Participant): readonly SiteClaim[] =>
  rememberedClaims(participant, [], () => {
    if (participant.submission === null) return []
    const { document } = participant.submission
    const figures = figuresBySite(document)
    return document.sites
      .toSorted((a, b) => byText(a.id, b.id))
      .map((site) => {
        return { participant, site, marks: marksOf(site), figures: figures.get(site.id) ?? new Map() }
      })
  })

function sourceFrom(claim: SiteClaim, years: readonly number[], outlook: ClusterOutlook | undefined): Source {
  const baseYear = years[0] ?? 0
  const base = reported(claim.figures, '1', baseYear)
  const { growthPercent, closesIn } = claim.site
  const drivers = {
    growthPercent: growthPercent === null ? null : fromDecimal(growthPercent),
    closesIn,
    gridFactor: null,
    policies: policiesOn(outlook, claim.site.sector),
  }
  const reference = drivenReference(base?.tonnes ?? 0, drivers, years)
  if (!reference.ok) throw new Error(reference.refusal)
  return {
    id: claim.site.id,
    claim,
    organisationId: claim.participant.member.organisationId,
    contributor: claim.participant.contributor,
    base: base ?? nothing,
    hasBase: base !== null,
    reference: reference.value,
    confidential: base !== null && base.confidential !== 0,
    remembers: sourceMemory(),
  }
}

/** The part of a source's reference that rests on confidential rows, as a share of it from 0 to 1. */
export const confidentialShare = ({ base }: Source): Tonnes => (base.tonnes === 0 ? 0 : base.confidential / base.tonnes)
