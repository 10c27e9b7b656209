import { addPart, type Parts } from '../disclosure/parts.ts'
import { toDecimal } from '../decimal.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import type { Claim } from './claims.ts'
import type { MemberTally } from './member-tally.ts'

/**
 * Every member reads the growth and the closure of a site. Of sources that run alike a yearly total tells the sum alone, of others it
 * tells one sum a class, since it is given for more years than there are classes. So each class must be safe by itself, not only all
 * of them together (METHODS 8). The parts are confidential tonnes of one year.
 */
export function referenceClasses({ sources }: AssetLedger): readonly Parts[] {
  return classesOf(sources, ({ base }) => base.confidential, runsLike)
}

/**
 * The same for the committed path: it moves what members keep confidential by cuts that everybody reads, so members whose confidential
 * tonnes run alike and are promised alike make one class. Also of years before, where a promise starts from one.
 */
export function committedClasses(
  { sources }: AssetLedger,
  members: readonly MemberTally[],
  baseYear: number,
): readonly Parts[] {
  const promises = new Map(members.map((member) => [member.participant.member.organisationId, promiseOf(member)]))
  const promisedLike = (source: Source): string => promises.get(source.organisationId) ?? ''
  const startYears = members.flatMap(({ commitments }) =>
    commitments.flatMap(({ promised, open }) => (promised.ok && !open ? [promised.value.from.year] : [])),
  )
  return [
    ...classesOf(
      sources,
      ({ base }) => base.confidential,
      (source) => `${runsLike(source)} ${promisedLike(source)}`,
    ),
    ...[...new Set(startYears)]
      .filter((year) => year !== baseYear)
      .flatMap((year) =>
        classesOf(sources, (source) => source.claim.figures.get('1')?.get(year)?.confidential ?? 0, promisedLike),
      ),
  ]
}

/** The first year in which a member's commitments cover what it emits; `Infinity` where none does. */
export const coveredFrom = ({ committed, commitments }: MemberTally): number =>
  committed === null ? Infinity : firstCovered(commitments)

/**
 * Whether a commitment that its company keeps to itself decides what is covered. What members emit they read of each other, so the
 * covered tonnes would tell which of them has such a commitment and from which year it counts, however many of them there are.
 */
export const coversInSecret = (member: MemberTally): boolean =>
  coveredFrom(member) !==
  firstCovered(member.commitments.filter(({ commitment }) => commitment.class !== 'confidential'))

function firstCovered(commitments: MemberTally['commitments']): number {
  const bases = commitments.flatMap(({ promised }) => (promised.ok ? [promised.value.from.year] : []))
  return bases.length === 0 ? Infinity : Math.max(...bases)
}

/** The same for the covered tonnes: members whose confidential tonnes run alike and are covered from one year on make one class. */
export function coveredClasses({ sources }: AssetLedger, members: readonly MemberTally[]): readonly Parts[] {
  const from = new Map(members.map((member) => [member.participant.member.organisationId, coveredFrom(member)]))
  return classesOf(
    sources,
    ({ base }) => base.confidential,
    (source) => `${runsLike(source)} ${from.get(source.organisationId) ?? Infinity}`,
  )
}

/** What a member's open terms promise, as everybody reads them: members of one text fall by the same shares in the same years. */
export function promiseOf({ commitments, committed }: MemberTally): string {
  if (committed === null) return 'reference'
  if (commitments.every(({ open }) => open)) return 'open'
  if (commitments.some(({ commitment, promised }) => promised.ok && commitment.class === 'confidential'))
    return 'confidential'
  return commitments
    .flatMap(({ promised }) => {
      if (!promised.ok) return []
      const { from, steps } = promised.value
      const shares = steps.map(
        ({ year, tonnes }) => `${year}:${from.tonnes > 0 ? toDecimal(tonnes / from.tonnes, 6) : 0}`,
      )
      return [`${from.year} ${shares.join(' ')}`]
    })
    .toSorted()
    .join(', ')
}

/**
 * How a measure runs, as everybody reads it of an open one: what two of one text book or burn rises in the same years. A confidential
 * measure shows nothing of when it runs.
 */
export const runsAs = ({ confidential, start, measure, source }: Claim): string =>
  confidential
    ? 'confidential'
    : [start, measure.rampYears, measure.lifetimeYears, source?.claim.site.closesIn ?? null].join(' ')

const runsLike = ({ claim: { site } }: Source): string => `${Number(site.growthPercent ?? 0)} ${site.closesIn ?? ''}`

function classesOf(
  sources: readonly Source[],
  tonnesOf: (source: Source) => number,
  classOf: (source: Source) => string,
): readonly Parts[] {
  const classes = new Map<string, Parts>()
  for (const source of sources) {
    const tonnes = tonnesOf(source)
    if (tonnes === 0) continue
    const name = classOf(source)
    const parts: Parts = classes.get(name) ?? new Map()
    classes.set(name, parts)
    addPart(parts, source.contributor, Float64Array.of(tonnes))
  }
  return [...classes.values()]
}
