import { areSafeAmounts, defaultProfile } from '../disclosure/safe-total.ts'
import { fromDecimal, toDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import type { MemberResult } from '../roadmap/member-result.ts'
import { closeGap } from './close-gap.ts'
import { contractionRates, type ContractionRate } from './contraction.ts'
import { gapMembersOf } from './gap-members.ts'

/** Ways to share a gap that a member may see its own part of; least cost ranks confidential costs and is for stewards. */
export const splitWays = ['even-effort', 'contraction-1.5c', 'contraction-2c'] as const
export type SplitWay = (typeof splitWays)[number]

const rateNames: Readonly<Record<SplitWay, ContractionRate | null>> = {
  'even-effort': null,
  'contraction-1.5c': '1.5C',
  'contraction-2c': 'well-below-2C',
}

/** One member's part, in tonnes: what it might promise in addition to what it may still emit by now. */
export type GapShare = {
  readonly organisationId: string
  readonly tonnes: Decimal
  readonly standingTonnes: Decimal
  readonly baseYear: number
  readonly baseTonnes: Decimal
}
export type GapSplit = {
  readonly gapTonnes: Decimal
  /** What nobody can take by this way of sharing. */
  readonly unfilledTonnes: Decimal
  readonly shares: readonly GapShare[]
}

/**
 * Shares a gap of the roadmap out among its members (METHODS 3.5). Even effort follows the shown sum of what is committed, so
 * that a part tells its owner nothing of the others. A contraction tells it how far all the others lag together: it is refused
 * where too few confidential ones stand behind that sum (METHODS 8). `groupOf` gives the owner group of a company.
 */
export function splitGap(
  gap: Tonnes,
  year: number,
  { document, members }: { readonly document: RoadmapDocument; readonly members: readonly MemberResult[] },
  way: SplitWay,
  groupOf: (organisationId: string) => string,
): Result<GapSplit, string> {
  const known = gapMembersOf(members, year)
  const name = rateNames[way]
  const sharing =
    name === null ? ({ way: 'even-effort' } as const) : ({ way: 'contraction', rate: contractionRates[name] } as const)
  const closed = closeGap(gap, year, known, sharing)
  if (!closed.ok) return closed
  const { proposals, gapKilograms, unfilledKilograms } = closed.value
  if (sharing.way === 'contraction') {
    const open = new Set(members.filter((member) => isOpen(member, document)).map((member) => member.organisationId))
    const secret = Map.groupBy(
      proposals.filter(({ memberId }) => !open.has(memberId)),
      ({ memberId }) => groupOf(memberId),
    )
    const amounts = [...secret.values()].map((own) => own.reduce((sum, { kilograms }) => sum + kilograms, 0))
    if (!areSafeAmounts(amounts, defaultProfile))
      return no('Too few companies with confidential figures lag this rate: each part would give another’s away.')
  }
  const decimal = (kilograms: number): Decimal => toDecimal(kilograms / 1000)
  return ok({
    gapTonnes: decimal(gapKilograms),
    unfilledTonnes: decimal(unfilledKilograms),
    shares: proposals.flatMap(({ memberId, kilograms }) => {
      const member = known.find(({ id }) => id === memberId)
      if (member === undefined) return []
      return [
        {
          organisationId: memberId,
          tonnes: decimal(kilograms),
          standingTonnes: toDecimal(member.committed),
          baseYear: member.baseYear,
          baseTonnes: toDecimal(member.base),
        },
      ]
    }),
  })
}

/** Whether the roadmap itself says all that a member's part rests on: its base and every one of its commitments. */
function isOpen({ organisationId, gaps }: MemberResult, { members, commitments }: RoadmapDocument): boolean {
  const base = members.find((member) => member.organisationId === organisationId)?.baseTonnes
  const listed = commitments.filter((commitment) => commitment.organisationId === organisationId)
  return base?.state === 'shown' && listed.length === gaps.length
}

/**
 * What the company's commitment would say if it took its part: a cut in per cent of its base, rounded up so that the part is
 * met to the last tonne. Null without a base to cut from, and where the part still leaves it above its base.
 */
export function cutWithShare({ tonnes, standingTonnes, baseTonnes }: Omit<GapShare, 'organisationId'>): Decimal | null {
  const base = fromDecimal(baseTonnes)
  if (!(base > 0)) return null
  const level = Math.max(0, fromDecimal(standingTonnes) - fromDecimal(tonnes))
  if (level > base) return null
  const percent = Math.ceil((1 - level / base) * 1e8 - 1e-4) / 1e6
  return toDecimal(Math.min(100, percent), 6)
}
