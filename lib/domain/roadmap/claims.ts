import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal } from '../decimal.ts'
import { joinInOrder } from '../join-in-order.ts'
import { lastAnswer } from '../last-answer.ts'
import type { MeasureFlow } from '../measures/needs.ts'
import { claimedPath } from '../measures/ramp.ts'
import { streamKey } from '../measures/streams.ts'
import type { Path } from '../pathway/path.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import type { Participant } from './participants.ts'

/** What one measure claims on the source it acts on, before anything is counted. Tonnes a year. */
export type Claim = {
  readonly measure: MeasureEntry
  readonly organisationId: string
  readonly memberName: string
  readonly contributor: string
  /** Null where the measure names a site that nobody submitted: then there is nothing to take off. */
  readonly source: Source | null
  /** The year from which it counts: its own start, or later where it waits for a hub. */
  readonly start: number
  readonly path: Path
  /** What of `path` leaves the site and is no reduction: CO2 for use and CO2 for another company's capture plant (METHODS 1.8). */
  readonly handedOver: Path | null
  readonly confidential: boolean
  /**
   * Whether the measure names more than its site: streams, hubs, flows, measures that come first, or a group of which one may run. Most
   * do not, and whatever asks for these passes them over.
   */
  readonly namesMore: boolean
}

const remembered = lastAnswer<Participant, Submitted>()

/**
 * Every submitted measure once, in the order in which measures of one source act: by start, then id. A measure that co-owners
 * list under one id counts once, for the lower organisation id.
 */
export function claimsOf(
  participants: readonly Participant[],
  ledger: AssetLedger,
  years: readonly number[],
): readonly Claim[] {
  const own = participants.map((participant) => submittedClaims(participant, ledger, years))
  const all = joinInTurn(own.map(({ inTurn }) => inTurn))
  const byId = joinById(own.map((claims) => claims.byId))
  const again = new Set(byId.filter(({ measure }, place) => measure.id === byId[place - 1]?.measure.id))
  return again.size === 0 ? all : all.filter((claim) => !again.has(claim))
}

/** The order in which measures act on one source. */
export const inTurn = (a: Claim, b: Claim): number => a.start - b.start || inIdOrder(a, b)

const inIdOrder = (a: Claim, b: Claim): number => byText(a.measure.id, b.measure.id)
const [joinInTurn, joinById] = [joinInOrder(inTurn), joinInOrder(inIdOrder)]

/** The claims of one member in both orders. */
type Submitted = { readonly inTurn: readonly Claim[]; readonly byId: readonly Claim[] }
const none: Submitted = { inTurn: [], byId: [] }

/** The measures of one member. They rest on its submission and on the sources its sites stand for. */
function submittedClaims(participant: Participant, ledger: AssetLedger, years: readonly number[]): Submitted {
  const { member, submission, contributor } = participant
  if (submission === null) return none
  const { organisationId, name: memberName } = member
  const plants = ledger.plants.get(organisationId)
  const claimed = (measure: MeasureEntry): Claim => {
    const confidential = measure.class === 'confidential'
    const of = {
      measure,
      organisationId,
      memberName,
      contributor,
      source: plants?.get(measure.siteId) ?? null,
      confidential,
      namesMore: namesMore(measure),
    }
    return { ...of, start: measure.start, ...pathsOf(of, measure.start, years) }
  }
  return remembered(participant, [years[0], years.length, plants], () => {
    const claims = submission.document.measures.map(claimed)
    return { inTurn: claims.toSorted(inTurn), byId: claims.toSorted(inIdOrder) }
  })
}

const namesMore = ({ sources, bookings, flows, prerequisites, exclusiveGroup }: MeasureEntry): boolean =>
  sources !== undefined ||
  bookings !== undefined ||
  flows !== undefined ||
  prerequisites.length > 0 ||
  exclusiveGroup !== null

/** The claim as it stands when its measure starts in another year. */
export const startingIn = (claim: Claim, start: number, years: readonly number[]): Claim =>
  rememberedIn(claim, [start, years[0], years.length], () => ({ ...claim, start, ...pathsOf(claim, start, years) }))

const rememberedIn = lastAnswer<Claim, Claim>()

function pathsOf(
  claim: Pick<Claim, 'measure' | 'source'>,
  start: number,
  years: readonly number[],
): Pick<Claim, 'path' | 'handedOver'> {
  const perYear = fromDecimal(sumDecimals(givenAway(claim).map((flow) => flow.perYear)))
  const path = runningPath(claim, fromDecimal(claim.measure.tonnesPerYear), start, years)
  return {
    path,
    handedOver:
      perYear === 0
        ? null
        : runningPath(claim, perYear, start, years).map((tonnes, index) => Math.min(tonnes, path[index] ?? 0)),
  }
}

/** Fossil CO2 that leaves the site and is not stored by whoever sends it. */
export const givenAway = ({ measure }: Pick<Claim, 'measure'>): readonly MeasureFlow[] =>
  (measure.flows ?? []).filter(
    ({ side, kind, origin }) =>
      side === 'sent' && origin === 'fossil' && (kind === 'co2-use' || kind === 'co2-capture'),
  )

/** What a measure does a year, along its ramp and lifetime. It ends with its site: nothing is claimed of a plant that no longer runs. */
export function runningPath(
  { measure, source }: Pick<Claim, 'measure' | 'source'>,
  perYear: number,
  start: number,
  years: readonly number[],
): Path {
  const { rampYears, lifetimeYears } = measure
  const path = claimedPath({ start, rampYears, lifetimeYears, tonnesPerYear: perYear }, years)
  const closesIn = source?.claim.site.closesIn ?? null
  if (closesIn !== null) path.fill(0, Math.max(0, closesIn - (years[0] ?? 0)))
  return path
}

/** What of a claim lowers the emissions of the cluster. */
export const earningPath = ({ path, handedOver }: Claim): Path =>
  handedOver === null ? path : path.map((tonnes, index) => tonnes - (handedOver[index] ?? 0))

/** Sources with the claims on each, in turn. */
export type ClaimsOnSources = ReadonlyMap<Source, readonly Claim[]>

/** The claims on each source, in turn. Claims without a source are left out. */
export function claimsBySource(claims: readonly Claim[]): ClaimsOnSources {
  const bySource = new Map<Source, Claim[]>()
  for (const claim of claims) {
    if (claim.source === null) continue
    const together = bySource.get(claim.source)
    if (together === undefined) bySource.set(claim.source, [claim])
    if (together !== undefined) together.push(claim)
  }
  bySource.forEach((together, source) => bySource.set(source, sameOnSource(source, together)))
  return bySource
}

/** The very same list while nothing on the source changes: what rests on it is remembered by it. */
const sameOnSource = (source: Source, together: Claim[]): Claim[] => source.remembers.claims(together, () => together)

/** The source streams that a measure names, by their keys; none where it acts on the whole site. */
export const streamsOf = ({ measure }: Claim): readonly string[] => [...new Set((measure.sources ?? []).map(streamKey))]
