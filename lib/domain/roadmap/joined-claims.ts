import { fromDecimal } from '../decimal.ts'
import { joinInOrder } from '../join-in-order.ts'
import { lastAnswer } from '../last-answer.ts'
import type { SiteEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { SiteClaim } from './asset-ledger.ts'
import { nameKey } from './participants.ts'

/** One physical site that several companies submitted under the same permit, and the claim whose figures count. */
export type SharedPermit = {
  readonly permits: readonly string[]
  readonly counting: SiteClaim
  /** Every claim of the permit, the counting one among them, in organisation and site order. */
  readonly claims: readonly SiteClaim[]
}

/**
 * Finds, among the claims of all companies, those that count as another: those of a permit that another company claims too. Then the
 * owner with the greatest share counts, of equal shares the lower organisation id. Sites of one company are never joined: it knows best
 * whether two of its rows are one plant.
 */
export function joinClaims(byCompany: readonly (readonly SiteClaim[])[]): {
  readonly countsAs: ReadonlyMap<SiteClaim, SiteClaim>
  readonly sharedPermits: readonly SharedPermit[]
} {
  const countsAs = new Map<SiteClaim, SiteClaim>()
  const sharedPermits: SharedPermit[] = []
  for (const joined of groupsOf(withSharedMarks(byCompany))) {
    const companies = [...new Set(joined.map(companyOf))]
    if (companies.length < 2) continue
    const [holder] = companies.toSorted((a, b) => shareOf(joined, b) - shareOf(joined, a) || byText(a, b))
    const own = joined.filter((claim) => companyOf(claim) === holder)
    const others = joined.filter((claim) => companyOf(claim) !== holder)
    for (const other of others) {
      const counting = own.find((claim) => shareAMark(claim, other)) ?? own[0]
      if (counting !== undefined) countsAs.set(other, counting)
    }
    sharedPermits.push(...own.map((counting) => sharedPermit(counting, others, countsAs)))
  }
  return { countsAs, sharedPermits: sharedPermits.filter(({ claims: all }) => all.length > 1) }
}

const companyOf = (claim: SiteClaim): string => claim.participant.member.organisationId

function sharedPermit(
  counting: SiteClaim,
  others: readonly SiteClaim[],
  countsAs: ReadonlyMap<SiteClaim, SiteClaim>,
): SharedPermit {
  const claims = [counting, ...others.filter((claim) => countsAs.get(claim) === counting)].toSorted(
    (a, b) => byText(companyOf(a), companyOf(b)) || byText(a.site.id, b.site.id),
  )
  const timesNamed = new Map<string, number>()
  for (const claim of claims)
    for (const permit of permitsOf(claim.site)) timesNamed.set(permit, (timesNamed.get(permit) ?? 0) + 1)
  const permits = [...timesNamed].filter(([, times]) => times > 1).map(([permit]) => permit)
  return { permits: permits.toSorted(byText), counting, claims }
}

/** Permit ids as registers print them: case and blanks do not tell two permits apart. */
const permitsOf = ({ permits }: Pick<SiteEntry, 'permits'>): readonly string[] => [
  ...new Set(permits.map((permit) => permit.trim().replace(/\s+/g, ' ').toUpperCase()).filter(Boolean)),
]

/** What two claims of one physical site have in common: a permit, or the very same site id. */
export const marksOf = (site: Pick<SiteEntry, 'id' | 'permits'>): readonly string[] => [
  `id ${site.id}`,
  ...permitsOf(site).map((permit) => `permit ${permit}`),
]

const remembered = lastAnswer<readonly SiteClaim[], readonly string[]>()
const joinMarks = joinInOrder(byText)

/** The claims that have a mark which another has too: the others are groups of their own. */
function withSharedMarks(byCompany: readonly (readonly SiteClaim[])[]): readonly SiteClaim[] {
  const marksOfOwn = (claims: readonly SiteClaim[]) => claims.flatMap(({ marks }) => marks).toSorted(byText)
  const all = joinMarks(byCompany.map((claims) => remembered(claims, [], () => marksOfOwn(claims))))
  const shared = new Set(all.filter((mark, place) => mark === all[place - 1]))
  return shared.size === 0 ? [] : byCompany.flat().filter(({ marks }) => marks.some((mark) => shared.has(mark)))
}

const shareAMark = (a: SiteClaim, b: SiteClaim): boolean => b.marks.some((mark) => a.marks.includes(mark))

/** Claims that hang together by common marks, each group and the groups in the order of the claims. */
function groupsOf(claims: readonly SiteClaim[]): readonly (readonly SiteClaim[])[] {
  const groupOfMark = new Map<string, SiteClaim[]>()
  const groups = new Set<SiteClaim[]>()
  for (const claim of claims) {
    const group: SiteClaim[] = [claim]
    for (const mark of claim.marks) {
      const known = groupOfMark.get(mark)
      if (known === undefined || known === group || !groups.delete(known)) continue
      for (const earlier of known) {
        group.push(earlier)
        for (const mark2 of earlier.marks) groupOfMark.set(mark2, group)
      }
    }
    for (const mark of claim.marks) groupOfMark.set(mark, group)
    groups.add(group)
  }
  const place = new Map(claims.map((claim, index) => [claim, index]))
  return [...groups].map((group) => group.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
}

/** The company's share of the joint site in per cent, as any of the claims states it; nothing stated counts as none. */
function shareOf(claims: readonly SiteClaim[], organisationId: string): number {
  const own = claims.find((claim) => companyOf(claim) === organisationId)
  const names = new Set([organisationId, own?.participant.member.name ?? organisationId].map(nameKey))
  const stated = claims.flatMap((claim) => claim.site.ownerShares).filter((share) => names.has(nameKey(share.owner)))
  return Math.max(0, ...stated.map((share) => fromDecimal(share.percent)))
}
