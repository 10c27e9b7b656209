import type { Tonnes } from '../decimal.ts'
import { fromDecimal } from '../decimal.ts'
import { policiesOn, type ClusterOutlook } from '../goals/outlook.ts'
import { lastAnswer } from '../last-answer.ts'
import { drivenReference } from '../pathway/driven-reference.ts'
import type { Path } from '../pathway/path.ts'
import type { SiteEntry, SubmissionDocument } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { joinClaims, type SharedPermit } from './joined-claims.ts'
import type { Participant } from './participants.ts'
import { figuresBySite, type Amount, type SiteFigures } from './site-figures.ts'

/** One company's claim to a site, before it is known who else claims the same permit. */
export type SiteClaim = {
  readonly participant: Participant
  readonly site: SiteEntry
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
}

export type AssetLedger = {
  /** In site-id order. */
  readonly sources: readonly Source[]
  /** The source a company's site stands for, by `siteKey`. Two claims of one permit lead to one source. */
  readonly sourceOfSite: ReadonlyMap<string, Source>
  readonly sharedPermits: readonly SharedPermit[]
}

export const siteKey = (organisationId: string, siteId: string): string => `${organisationId} ${siteId}`

const rememberedClaims = lastAnswer<Participant, readonly SiteClaim[]>()
const rememberedSource = lastAnswer<SiteClaim, Source>()

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
  const { counted, sharedPermits } = joinClaims(claimsOf(participants))
  const sourceOfClaim = new Map<SiteClaim, Source>()
  for (const claim of new Set(counted.values()))
    sourceOfClaim.set(
      claim,
      rememberedSource(claim, [years[0], years.length, outlook], () => sourceFrom(claim, years, outlook)),
    )
  const sourceOfSite = new Map<string, Source>()
  for (const [claim, counting] of counted) {
    const source = sourceOfClaim.get(counting)
    if (source !== undefined) sourceOfSite.set(siteKey(claim.participant.member.organisationId, claim.site.id), source)
  }
  const sources = [...sourceOfClaim.values()].toSorted(
    (a, b) => byText(a.id, b.id) || byText(a.organisationId, b.organisationId),
  )
  return { sources, sourceOfSite, sharedPermits }
}

function claimsOf(participants: readonly Participant[]): readonly SiteClaim[] {
  return participants.flatMap((participant) => {
    if (participant.submission === null) return []
    const { document } = participant.submission
    return rememberedClaims(participant, [], () => claimsIn(participant, document))
  })
}

function claimsIn(participant: Participant, document: SubmissionDocument): readonly SiteClaim[] {
  const figures = figuresBySite(document)
  return document.sites
    .toSorted((a, b) => byText(a.id, b.id))
    .map((site) => ({ participant, site, figures: figures.get(site.id) ?? new Map() }))
}

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
  }
}

/** The part of a source's reference that rests on confidential rows, as a share of it from 0 to 1. */
export const confidentialShare = ({ base }: Source): Tonnes => (base.tonnes === 0 ? 0 : base.confidential / base.tonnes)
