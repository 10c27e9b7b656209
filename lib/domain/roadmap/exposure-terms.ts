import type { Unknown } from '../disclosure/attack.ts'
import { fromDecimal } from '../decimal.ts'
import type { Hub } from '../infrastructure/hub.ts'
import { at, type Path } from '../pathway/path.ts'
import type { Carrier, Scope } from '../submission/document.ts'
import { confidentialShare, type Source } from './asset-ledger.ts'
import { runningPath, type Claim } from './claims.ts'
import { bookingsOn } from './hub-bookings.ts'
import type { MemberTally, TalliedCommitment } from './member-tally.ts'
import { promiseOf } from './secret-classes.ts'
import type { Tally } from './tally.ts'

/** An unknown amount times a factor that every member knows. */
export type Term = { readonly unknown: Unknown; readonly factor: number }

export const negative = (terms: readonly Term[]): readonly Term[] =>
  terms.map(({ unknown, factor }) => ({ unknown, factor: -factor }))

/** How the unknowns are named: one that stands in two roadmaps has one id in both. */
export const rowsId = (siteId: string, scope: Scope, year: number): string => `rows ${siteId} ${scope} ${year}`
export const takenId = (measureId: string, year: number): string => `taken ${measureId} ${year}`
export const promisedId = (organisationId: string, year: number): string => `promised ${organisationId} ${year}`
export const bookedId = (measureId: string, hubId: string): string => `booked ${measureId} ${hubId}`

/** The confidential rows of a site in a scope and year. */
export function rowsOf(source: Source, scope: Scope, year: number): Term {
  const amount = Math.abs(source.claim.figures.get(scope)?.get(year)?.confidential ?? 0)
  return { unknown: { id: rowsId(source.id, scope, year), group: source.contributor, amount }, factor: 1 }
}

/** The same rows in the reference of a later year: base times growth, which is known. */
export function referenceTerm(source: Source, baseYear: number, index: number): Term {
  const { base, reference } = source
  const { unknown } = rowsOf(source, '1', baseYear)
  const growth = base.tonnes === 0 ? 0 : (reference[index] ?? 0) / base.tonnes
  return { unknown, factor: confidentialShare(source) === 0 ? 0 : growth }
}

export function claimTerm(claim: Claim, { counting, years }: Tally, index: number): Term {
  const amount = counting.counted.get(claim)?.[index] ?? 0
  return { unknown: { id: takenId(claim.measure.id, years[index] ?? 0), group: claim.contributor, amount }, factor: 1 }
}

/** What is unknown of a member's committed path in a year, by what its promises start from. */
export function committedTerms(member: MemberTally, tally: Tally, index: number): readonly Term[] {
  const { participant, committed, commitments } = member
  const { ledger, years, cluster } = tally
  const own = ledger.sources.filter(({ organisationId }) => organisationId === participant.member.organisationId)
  const reference = own.map((source) => referenceTerm(source, cluster.baseYear, index))
  const promise = promiseOf(member)
  if (committed === null || promise === 'reference') return reference
  if (promise === 'open') return []
  const [year = 0, amount = 0] = [years[index], committed[index]]
  if (promise === 'confidential')
    return [
      {
        unknown: {
          id: promisedId(participant.member.organisationId, year),
          group: participant.contributor,
          amount,
        },
        factor: 1,
      },
    ]
  const [from] = commitments
    .flatMap(({ promised }) => (promised.ok ? [promised.value.from] : []))
    .toSorted((a, b) => b.year - a.year || a.tonnes - b.tonnes)
  if (from === undefined || year < from.year) return reference
  return own.map((source) => ({
    ...rowsOf(source, '1', from.year),
    factor: from.tonnes > 0 ? amount / from.tonnes : 0,
  }))
}

/** The member's roadmap less its promise, in the year of its target. */
export function gapTerms(member: MemberTally, { promised, open }: TalliedCommitment, tally: Tally): readonly Term[] {
  if (!promised.ok) return []
  const { ledger, years, cluster, counting } = tally
  const { from, target } = promised.value
  const index = years.indexOf(target.year)
  const own = ledger.sources.filter(({ organisationId }) => organisationId === member.participant.member.organisationId)
  if (at(member.roadmap, years, target.year) === null) return []
  const claims = tally.claims.filter(
    (claim) => claim.confidential && counting.counted.has(claim) && claim.source !== null && own.includes(claim.source),
  )
  const share = from.tonnes > 0 ? target.tonnes / from.tonnes : 0
  return [
    ...own.map((source) => referenceTerm(source, cluster.baseYear, index)),
    ...negative(claims.map((claim) => claimTerm(claim, tally, index))),
    ...(open ? [] : own.map((source) => ({ ...rowsOf(source, '1', from.year), factor: -share }))),
  ]
}

/** A target without a point in the base year runs straight from the base-year tonnes to its first point. */
export function targetTerms({ ledger, cluster, target }: Tally, year: number): readonly Term[] {
  const first = Math.min(...cluster.target.map((point) => point.year).filter((each) => each >= cluster.baseYear))
  if (target === null || first === cluster.baseYear) return []
  const factor = Math.max(0, 1 - (year - cluster.baseYear) / (first - cluster.baseYear))
  return ledger.sources.map((source) => ({ ...rowsOf(source, '1', cluster.baseYear), factor }))
}

/** What is booked confidentially on a hub in a year. Of an open measure everybody knows when it runs, and so the shape of its booking. */
export function bookingTerms(hub: Hub, tally: Tally, index: number): readonly Term[] {
  const counting = tally.claims.filter((claim) => tally.counting.counted.has(claim))
  return bookingsOn(hub, counting, tally.years).flatMap(({ claim, path, confidential }) => {
    if (!confidential) return []
    const served = tally.counting.served.get(claim)
    const taken = served === undefined ? path : path.map((amount, place) => amount * (served[place] ?? 1))
    return [shapedTerm(bookedId(claim.measure.id, hub.id), claim, taken, tally, index)]
  })
}

/** What energy the counted measures use in a year: every one of them is confidential, whatever the class of its measure. */
export function energyTerms(carrier: Carrier, tally: Tally, index: number): readonly Term[] {
  return tally.claims.flatMap((claim) => {
    const deltas = claim.measure.energy.filter((delta) => delta.carrier === carrier)
    if (!tally.counting.counted.has(claim) || deltas.length === 0) return []
    const perYear = deltas.reduce((sum, { mwhPerYear }) => sum + fromDecimal(mwhPerYear), 0)
    const path = runningPath(claim, perYear, claim.start, tally.years)
    return [shapedTerm(`energy ${claim.measure.id} ${carrier}`, claim, path, tally, index)]
  })
}

/** One unknown for all years where the years run in a known shape, else one a year. */
function shapedTerm(id: string, claim: Claim, path: Path, { years }: Tally, index: number): Term {
  const amount = path[index] ?? 0
  const group = claim.contributor
  if (claim.confidential)
    return { unknown: { id: `${id} ${years[index]}`, group, amount: Math.abs(amount) }, factor: Math.sign(amount) }
  const most = path.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0)
  return { unknown: { id, group, amount: most }, factor: most === 0 ? 0 : amount / most }
}
