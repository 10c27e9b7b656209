import { toDecimal } from '../decimal.ts'
import type { DisclosureProfile } from '../disclosure/safe-total.ts'
import { figureUnless, seriesUnless, shown, unknown, withheld, withheldBecause } from '../disclosure/show.ts'
import { inOutlookOrder } from '../goals/outlook.ts'
import { joinInOrder } from '../join-in-order.ts'
import { lastAnswer } from '../last-answer.ts'
import { at, minus } from '../pathway/path.ts'
import { pillars } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { isKept, type Conflict } from './conflict.ts'
import type {
  ClusterEntry,
  Figure,
  RoadmapCommitment,
  RoadmapDocument,
  RoadmapMeasure,
  RoadmapMember,
} from './document.ts'
import { infrastructureOf } from './infrastructure.ts'
import { inventoryOf, recordedYears } from './inventory.ts'
import { ledgerSums } from './ledger-sums.ts'
import type { MemberTally, TalliedCommitment } from './member-tally.ts'
import type { OwnClaim } from './own-claims.ts'
import type { Release } from './release.ts'
import type { Tally } from './tally.ts'

/** Writes the tally down as every member may read it. */
export function assemble(
  tally: Tally,
  release: Release,
  conflicts: readonly Conflict[],
  profile: DisclosureProfile,
): RoadmapDocument {
  const { cluster, years, ledger, members, reference, roadmap, committed, covered, target } = tally
  const sums = ledgerSums(ledger)
  const recorded = recordedYears(sums, cluster.baseYear, release.reference, profile)
  const aim = target ?? new Float64Array(years.length)
  return {
    schema: 'concord/roadmap/1',
    cluster: clusterOf(tally),
    years,
    members: members.map(memberOf),
    coverage: coverageOf(members, release.reference),
    inventory: inventoryOf(sums, cluster.baseYear, release.reference, profile),
    history: recorded.flatMap(({ year, tonnes }) =>
      year < cluster.baseYear && tonnes.state === 'shown' ? [{ year, tonnes: tonnes.value }] : [],
    ),
    recorded,
    reference: seriesUnless(release.reference, reference),
    wedges: pillars.map((pillar) => ({
      pillar,
      firm: wedge(release, pillar, true),
      conditional: wedge(release, pillar, false),
    })),
    roadmap: seriesUnless(release.roadmap, roadmap),
    committed: seriesUnless(release.committed, committed),
    covered: seriesUnless(release.covered, covered),
    target: seriesUnless(release.target, aim),
    gap: {
      measures: seriesUnless(release.gapMeasures, minus(roadmap, aim)),
      commitments: seriesUnless(release.gapCommitments, minus(committed, aim)),
    },
    measures: measuresOf(tally),
    commitments: members
      .flatMap((member) => rememberedCommitments(member, [years[0], years.length], () => commitmentsOf(member, years)))
      .toSorted((a, b) => byText(a.id, b.id) || byText(a.organisationId, b.organisationId)),
    ...decisionsIn(conflicts),
    ...infrastructureOf(tally, profile),
    ...fundingOf(cluster),
  }
}

/** The decisions that shaped a roadmap with these conflicts, as every member reads and signs them: what is kept is counted alone. */
export function decisionsIn(conflicts: readonly Conflict[]): Pick<RoadmapDocument, 'resolutions' | 'keptDecisions'> {
  const taken = conflicts.filter(({ resolution }) => resolution !== null)
  const kept = taken.filter(isKept).length
  const resolutions = taken.flatMap((conflict) => {
    const { key, resolution } = conflict
    return resolution === null || isKept(conflict)
      ? []
      : [{ key, choice: resolution.choice, reason: resolution.reason }]
  })
  return { resolutions, ...(kept === 0 ? {} : { keptDecisions: kept }) }
}

function clusterOf({ cluster }: Tally): RoadmapDocument['cluster'] {
  const {
    members: _,
    hubs: _hubs,
    asks: _asks,
    capitalBudget: _budget,
    funding: _funding,
    buildRates: _rates,
    energyPrices: _prices,
    scenario: _scenario,
    target,
    outlook,
    ...own
  } = cluster
  const inYearOrder = target.toSorted((a, b) => a.year - b.year || byText(a.tonnes, b.tonnes))
  const kept = outlook === undefined ? {} : { outlook: inOutlookOrder(outlook) }
  return { ...own, ...kept, target: inYearOrder.map(({ year, tonnes }) => ({ year, tonnes })) }
}

const fundingOf = ({ funding }: ClusterEntry): Pick<RoadmapDocument, 'funding'> =>
  funding === undefined || funding.length === 0
    ? {}
    : {
        funding: funding
          .toSorted((a, b) => byText(a.id, b.id))
          .map((one) => ({ ...one, years: one.years.toSorted((a, b) => a.year - b.year) })),
      }

function memberOf({ participant, base, secretBase }: MemberTally): RoadmapMember {
  const { member, submission } = participant
  const known = base === null ? unknown('No submission and no figure in a public register.') : shown(base)
  return {
    organisationId: member.organisationId,
    name: member.name,
    standing: submission === null ? 'missing' : 'included',
    submissionDigest: submission?.digest ?? null,
    baseTonnes: secretBase ? withheld(withheldBecause.member) : known,
  }
}

function coverageOf(members: readonly MemberTally[], referenceReason: string | null): RoadmapDocument['coverage'] {
  const included = members.filter((member) => member.participant.submission !== null)
  return {
    membersIncluded: included.length,
    members: members.length,
    shareOfKnownTonnes: shareOf(included, members, referenceReason),
  }
}

function shareOf(included: readonly MemberTally[], all: readonly MemberTally[], reason: string | null): Figure {
  const sum = (some: readonly MemberTally[]) => some.reduce((total, member) => total + (member.base ?? 0), 0)
  const known = sum(all)
  if (known === 0) return unknown('No base-year tonnes are known.')
  // Beside the register figures of the missing, the share would tell the total.
  if (reason !== null && sum(included) !== known) return withheld(withheldBecause.subtraction)
  return { state: 'shown', value: toDecimal(sum(included) / known, 6) }
}

function wedge(release: Release, pillar: string, firm: boolean) {
  const found = release.cells.find(({ cell }) => cell.pillar === pillar && cell.firm === firm)
  if (found === undefined) throw new Error(`No wedge for ${pillar}`)
  return seriesUnless(found.reason, found.cell.path)
}

const byId = (a: RoadmapMeasure, b: RoadmapMeasure): number => byText(a.id, b.id)
const joinById = joinInOrder(byId)
const rememberedMeasures = lastAnswer<readonly OwnClaim[], readonly RoadmapMeasure[]>()

/** What the members read of every open measure, in id order. */
const measuresOf = ({ ownClaims, years }: Tally): readonly RoadmapMeasure[] =>
  joinById(
    ownClaims.map((own) =>
      rememberedMeasures(own, [years.length], () =>
        own
          .filter(({ claim }) => !claim.confidential)
          .map((one) => measureOf(one, years))
          .toSorted(byId),
      ),
    ),
  )

function measureOf({ claim, counted, reveals, leftOut }: OwnClaim, years: readonly number[]): RoadmapMeasure {
  const { id, title, pillar, level, start, tonnesPerYear, earlierStarts, illustrative } = claim.measure
  return {
    id,
    organisationId: claim.organisationId,
    title,
    pillar,
    level,
    start,
    earlierStarts: earlierStarts
      .map(({ start: earlier, recordedOn }) => ({ start: earlier, recordedOn }))
      .toSorted((a, b) => byText(a.recordedOn, b.recordedOn) || a.start - b.start),
    tonnesPerYear,
    counted: seriesUnless(reveals ? withheldBecause.member : null, counted ?? new Float64Array(years.length)),
    leftOut,
    illustrative,
    ...(claim.start === start ? {} : { countsFrom: claim.start }),
  }
}

const rememberedCommitments = lastAnswer<MemberTally, readonly RoadmapCommitment[]>()

const commitmentsOf = (member: MemberTally, years: readonly number[]): readonly RoadmapCommitment[] =>
  member.commitments
    .filter(({ commitment }) => commitment.class !== 'confidential')
    .map((tallied) => commitmentOf(member, tallied, years))

function commitmentOf(
  member: MemberTally,
  { commitment, promised, open }: TalliedCommitment,
  years: readonly number[],
): RoadmapCommitment {
  const { id, title, type, baseYear, targetYear, reductionPercent, status, illustrative } = commitment
  const roadmap = at(member.roadmap, years, targetYear)
  const gap = (): Figure => {
    if (!promised.ok) return unknown(`Not comparable. ${promised.refusal}`)
    if (roadmap === null) return unknown('Not comparable. Its target year lies outside the roadmap.')
    return figureUnless(
      member.secretRoadmap || !open ? withheldBecause.member : null,
      roadmap - promised.value.target.tonnes,
    )
  }
  const organisationId = member.participant.member.organisationId
  return {
    id,
    organisationId,
    title,
    type,
    baseYear,
    targetYear,
    reductionPercent,
    status,
    illustrative,
    gapTonnes: gap(),
  }
}
