import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import { byText } from '../text-order.ts'
import { contract } from './contraction.ts'

/** What a member could do more, at a cost. `costPerTonne` in the cluster's currency; null where nobody has costed it. */
export type GapOption = { readonly id: string; readonly tonnes: Tonnes; readonly costPerTonne: number | null }

export type GapMember = {
  readonly id: string
  /** What it may still emit by its commitment, or at its reference, in the year of the gap. */
  readonly committed: Tonnes
  readonly base: Tonnes
  readonly baseYear: number
  readonly options: readonly GapOption[]
}

/** How the gap is shared out: in proportion to what is still emitted, cheapest first, or by who lags the contraction rate. */
export type Sharing =
  | { readonly way: 'even-effort' }
  | { readonly way: 'least-cost' }
  | { readonly way: 'contraction'; readonly rate: number }

/** What a member might commit to in addition: a proposal it can take into its draft, never an order. */
export type Proposal = {
  readonly memberId: string
  /** In whole kilograms, so that the proposals add up to the gap in every digit shown. */
  readonly kilograms: number
  /** The options it is made of, cheapest first; only for `least-cost`. */
  readonly options: readonly { readonly id: string; readonly kilograms: number }[]
}

export type GapClosed = {
  readonly gapKilograms: number
  /** One for each member, in id order. */
  readonly proposals: readonly Proposal[]
  /** What nobody can take, by this way of sharing. Proposals and this add up to the gap exactly. */
  readonly unfilledKilograms: number
  /** What least cost costs a year, in the cluster's currency; null for the other ways. */
  readonly costPerYear: number | null
}

/**
 * Shares a gap of `gap` tonnes in `year` out among the members. A member is never asked for more than it still emits.
 * Refused with a sentence where there is no gap, nobody to share it, or no cost to order by.
 */
export function closeGap(
  gap: Tonnes,
  year: number,
  members: readonly GapMember[],
  sharing: Sharing,
): Result<GapClosed, string> {
  // Rounded up: what is proposed must not leave the gap open by half a kilogram.
  const gapKilograms = Math.ceil(gap * 1000 - 1e-6)
  if (!(gapKilograms > 0)) return no('There is no gap to close.')
  const inTurn = members.toSorted((a, b) => byText(a.id, b.id))
  if (inTurn.length === 0) return no('There is no member to share it.')
  if (sharing.way === 'least-cost') return leastCost(gapKilograms, inTurn)
  const rooms = inTurn.map((member) => kilograms(member.committed))
  const weights = sharing.way === 'even-effort' ? ok(rooms) : lags(inTurn, sharing.rate, year)
  if (!weights.ok) return weights
  if (weights.value.every((weight) => weight === 0))
    return no('No member lags the rate: by this way there is nothing to ask for.')
  const parts = shareOut(gapKilograms, weights.value, rooms)
  return ok({
    gapKilograms,
    proposals: inTurn.map(({ id }, index) => ({ memberId: id, kilograms: parts[index] ?? 0, options: [] })),
    unfilledKilograms: gapKilograms - sum(parts),
    costPerYear: null,
  })
}

const kilograms = (tonnes: Tonnes): number => Math.max(0, Math.floor(tonnes * 1000 + 1e-6))
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** How far each member's commitment lies above what the rate asks of it, in kilograms. */
function lags(members: readonly GapMember[], rate: number, year: number): Result<readonly number[], string> {
  const found: number[] = []
  for (const { base, baseYear, committed } of members) {
    if (base <= 0) {
      // A member without a base has no path of its own to lag behind.
      found.push(0)
      continue
    }
    const asked = contract({ base, baseYear, rate, targetYear: year })
    if (!asked.ok) return asked
    found.push(kilograms(committed - (asked.value.path.at(-1)?.value ?? 0)))
  }
  return ok(found)
}

/**
 * Whole parts of `total` in proportion to the weights, none above its room, the largest remainders rounded up first. What
 * full ones cannot take goes to the others with a weight; what is left when all of those are full stays unshared.
 */
function shareOut(total: number, weights: readonly number[], rooms: readonly number[]): readonly number[] {
  const parts = weights.map(() => 0)
  let open = weights.flatMap((weight, index) => (weight > 0 && (rooms[index] ?? 0) > 0 ? [index] : []))
  let left = total
  while (open.length > 0 && left > 0) {
    const weight = sum(open.map((index) => weights[index] ?? 0))
    const asked = open.map((index) => ({ index, exact: (left * (weights[index] ?? 0)) / weight }))
    const full = asked.filter(({ index, exact }) => exact >= (rooms[index] ?? 0))
    if (full.length === 0) {
      roundInto(parts, asked, left)
      return parts
    }
    for (const { index } of full) {
      parts[index] = Math.min(rooms[index] ?? 0, left)
      left -= parts[index] ?? 0
    }
    open = open.filter((index) => !full.some((one) => one.index === index))
  }
  return parts
}

/** Every exact part is below its room, a whole number, so that rounding one up never goes beyond it. */
function roundInto(
  parts: number[],
  asked: readonly { readonly index: number; readonly exact: number }[],
  left: number,
): void {
  let rest = left
  for (const { index, exact } of asked) {
    parts[index] = Math.floor(exact)
    rest -= Math.floor(exact)
  }
  const byRemainder = asked.toSorted((a, b) => (b.exact % 1) - (a.exact % 1) || a.index - b.index)
  for (const { index } of byRemainder) {
    if (rest <= 0) return
    parts[index] = (parts[index] ?? 0) + 1
    rest -= 1
  }
}

function leastCost(gapKilograms: number, members: readonly GapMember[]): Result<GapClosed, string> {
  const priced = members
    .flatMap((member) =>
      member.options.flatMap((option) =>
        option.costPerTonne === null ? [] : [{ member, option, cost: option.costPerTonne }],
      ),
    )
    .toSorted((a, b) => a.cost - b.cost || byText(a.member.id, b.member.id) || byText(a.option.id, b.option.id))
  if (priced.length === 0) return no('No further measure has a cost to order by.')
  const room = new Map(members.map((member) => [member.id, kilograms(member.committed)]))
  const taken = new Map<string, { readonly id: string; readonly kilograms: number }[]>()
  let left = gapKilograms
  let costPerYear = 0
  for (const { member, option, cost } of priced) {
    const able = Math.min(left, kilograms(option.tonnes), room.get(member.id) ?? 0)
    if (able <= 0) continue
    taken.set(member.id, [...(taken.get(member.id) ?? []), { id: option.id, kilograms: able }])
    room.set(member.id, (room.get(member.id) ?? 0) - able)
    left -= able
    costPerYear += (able / 1000) * cost
  }
  const proposals = members.map(({ id }) => {
    const options = taken.get(id) ?? []
    return { memberId: id, kilograms: sum(options.map((option) => option.kilograms)), options }
  })
  return ok({ gapKilograms, proposals, unfilledKilograms: left, costPerYear })
}
