import { fromDecimal, type Tonnes } from '../decimal.ts'
import { committedPath, promisedPath, type OwnEmissions, type PromisedPath } from '../goals/commitment-path.ts'
import { policiesOn, type ClusterOutlook } from '../goals/outlook.ts'
import { drivenReference } from '../pathway/driven-reference.ts'
import { addTo, minus, type Path } from '../pathway/path.ts'
import { standingCommitments } from '../goals/own-goals.ts'
import { lastAnswer } from '../last-answer.ts'
import { no, type Result } from '../result.ts'
import type { CommitmentEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { confidentialShare, reported, type AssetLedger, type Source } from './asset-ledger.ts'
import type { Counting } from './counting.ts'
import type { Participant } from './participants.ts'

/** One commitment with what it promises in tonnes, or why that cannot be told. */
export type TalliedCommitment = {
  readonly commitment: CommitmentEntry
  readonly promised: Result<PromisedPath, string>
  /** Whether anybody who reads the members' fields can draw what it promises. */
  readonly open: boolean
}

/** One member's own figures over the sites that count as its own, tonnes of scope 1 a year. */
export type MemberTally = {
  readonly participant: Participant
  /** Base-year tonnes; null for a member that neither submitted nor stands in a register. */
  readonly base: Tonnes | null
  readonly reference: Path
  readonly roadmap: Path
  /** Null where no commitment can be set against tonnes: then the member stays at its reference. */
  readonly committed: Path | null
  readonly commitments: readonly TalliedCommitment[]
  /** The part of `reference` that rests on confidential rows. */
  readonly secretReference: Path
  /** The part of what the member is committed to that a reader of open figures cannot work out. */
  readonly secretCommitted: Path
  /** The difference of the two. */
  readonly secretBetween: Path
  /** True where scope 1 of any year rests on confidential rows. */
  readonly secretRows: boolean
  /** True where the base-year tonnes rest on confidential rows. */
  readonly secretBase: boolean
  /** True where `roadmap` rests on confidential rows or measures. */
  readonly secretRoadmap: boolean
  /** Its scope 1 of a year over its sites; null where that is not known for all of them. */
  readonly scope1In: (year: number) => Tonnes | null
}

const remembered = lastAnswer<Participant, MemberTally>()

/** Every member's own figures, in member order. */
export function tallyMembers(
  participants: readonly Participant[],
  ledger: AssetLedger,
  counting: Counting,
  years: readonly number[],
  outlook?: ClusterOutlook,
): readonly MemberTally[] {
  return participants.map((participant, place) => {
    const sources = ledger.own[place] ?? []
    const { left, secretClaims } = counting
    const parts: unknown[] = [years[0], years.length, outlook]
    for (const source of sources) parts.push(source, left.get(source), secretClaims.has(source))
    return remembered(participant, parts, () =>
      participant.submission === null
        ? missingMember(participant, years, outlook)
        : includedMember(participant, sources, counting, years),
    )
  })
}

/**
 * A member without a submission stays in at its register figure, which policies on every site alone move; without one nothing
 * is invented (METHODS 6.1).
 */
function missingMember(
  participant: Participant,
  years: readonly number[],
  outlook: ClusterOutlook | undefined,
): MemberTally {
  const { registerTonnes } = participant.member
  const base = registerTonnes === null ? null : fromDecimal(registerTonnes)
  const drivers = { growthPercent: null, closesIn: null, gridFactor: null, policies: policiesOn(outlook, null) }
  const driven = drivenReference(base ?? 0, drivers, years)
  if (!driven.ok) throw new Error(driven.refusal)
  const reference = driven.value
  const nothing = new Float64Array(years.length)
  return {
    participant,
    base,
    reference,
    roadmap: reference,
    committed: null,
    commitments: [],
    secretReference: nothing,
    secretCommitted: nothing,
    secretBetween: nothing,
    secretRows: false,
    secretBase: false,
    secretRoadmap: false,
    scope1In: () => null,
  }
}

function includedMember(
  participant: Participant,
  sources: readonly Source[],
  counting: Counting,
  years: readonly number[],
): MemberTally {
  const reference = new Float64Array(years.length)
  const roadmap = new Float64Array(years.length)
  const secretReference = new Float64Array(years.length)
  for (const source of sources) {
    addTo(reference, source.reference)
    addTo(roadmap, counting.left.get(source) ?? source.reference)
    const share = confidentialShare(source)
    if (share !== 0)
      addTo(
        secretReference,
        source.reference.map((tonnes) => tonnes * share),
      )
  }
  const secretRows = hasSecretRows(sources)
  const emissions = ownEmissions(sources, years)
  const commitments = talliedCommitments(participant, emissions, secretRows, years[0] ?? 0)
  const promises = commitments.flatMap(({ promised }) => (promised.ok ? [promised.value] : []))
  const committed = committedPath(promises, reference, years)
  const secretBase = sources.some((source) => source.confidential)
  const open = commitments.every((tallied) => tallied.open)
  const secretCommitted = committed === null ? secretReference : open ? new Float64Array(years.length) : committed
  return {
    participant,
    base: sources.reduce((sum, source) => sum + source.base.tonnes, 0),
    reference,
    roadmap,
    committed,
    commitments,
    secretReference,
    secretCommitted,
    secretBetween: minus(secretReference, secretCommitted),
    secretRows,
    secretBase,
    secretRoadmap: secretBase || sources.some((source) => counting.secretClaims.has(source)),
    scope1In: emissions.inYear,
  }
}

/** A number that its owner gave up for another of the same year stays readable and promises nothing. */
function talliedCommitments(
  { member, submission }: Participant,
  own: OwnEmissions,
  secretRows: boolean,
  baseYear: number,
): readonly TalliedCommitment[] {
  const submitted = submission?.document.commitments ?? []
  const standing = new Set<CommitmentEntry>(
    standingCommitments(submitted, { level: 'company', id: member.organisationId, name: member.name }),
  )
  return submitted
    .toSorted((a, b) => byText(a.id, b.id))
    .map((commitment) => {
      const promised: TalliedCommitment['promised'] = standing.has(commitment)
        ? promisedPath(commitment, own)
        : no('Its owner says that another number for the same year holds.')
      return { commitment, promised, open: isOpen(commitment, promised, secretRows, baseYear) }
    })
}

/** A year's scope 1 is known only where every site with a base-year figure has a figure in that year too. */
function ownEmissions(sources: readonly Source[], years: readonly number[]): OwnEmissions {
  const running = sources.filter((source) => source.hasBase)
  const inYear = (year: number): Tonnes | null => {
    let sum = 0
    for (const source of running) {
      const amount = reported(source.claim.figures, '1', year)
      if (amount === null) return null
      sum += amount.tonnes
    }
    return running.length === 0 ? null : sum
  }
  return { baseYear: years[0] ?? 0, inYear }
}

const hasSecretRows = (sources: readonly Source[]): boolean =>
  sources.some((source) => [...(source.claim.figures.get('1')?.values() ?? [])].some((row) => row.confidential !== 0))

/** Whether anybody who reads the members' fields can draw the promised line. A commitment without a line reveals nothing. */
function isOpen(
  commitment: CommitmentEntry,
  promised: TalliedCommitment['promised'],
  secretRows: boolean,
  baseYear: number,
): boolean {
  if (!promised.ok) return true
  if (commitment.class === 'confidential') return false
  if (!secretRows) return true
  const { from } = promised.value
  const stated = commitment.baseTonnes === null ? null : fromDecimal(commitment.baseTonnes)
  return from.tonnes === stated && from.year <= baseYear
}
