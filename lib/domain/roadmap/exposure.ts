import type { Published, Unknown } from '../disclosure/attack.ts'
import { at } from '../pathway/path.ts'
import { firmLevels, type Scope } from '../submission/document.ts'
import { confidentialShare, type Source } from './asset-ledger.ts'
import type { Claim } from './claims.ts'
import type { Figure, RoadmapDocument, Series } from './document.ts'
import type { MemberTally, TalliedCommitment } from './member-tally.ts'
import { promiseOf } from './secret-classes.ts'
import type { Tally } from './tally.ts'

/** Everything that a roadmap publishes as equations over what its members keep confidential: what an attacker has in hand. */
export type Exposure = { readonly unknowns: readonly Unknown[]; readonly figures: readonly ExposedFigure[] }

/** `total` is the name of the total, as in `totalsOf`; of a series each year is a figure of its own. */
export type ExposedFigure = Published & { readonly total: string }

/** An unknown amount times a factor that every member knows. */
type Term = { readonly unknown: Unknown; readonly factor: number }
/**
 * The equations of a merge's document (METHODS 8, TRUST F). Known to every member are growth and closure of sites, open rows, open
 * measures and the terms of open commitments; unknown are confidential rows by site and year, what confidential measures take off by
 * year, and by year what a confidential commitment promises. What stands in the document twice is listed once.
 */
export function exposureOf(tally: Tally, document: RoadmapDocument): Exposure {
  const unknowns = new Map<string, Unknown>()
  const figures = exposedBy(tally, document).flatMap(({ total, year, figure, terms }): readonly ExposedFigure[] => {
    const unknown = terms.filter((term) => term.unknown.amount !== 0 && term.factor !== 0)
    if (figure.state !== 'shown' || unknown.length === 0) return []
    const factors = new Map<string, number>()
    for (const term of unknown) {
      unknowns.set(term.unknown.id, term.unknown)
      factors.set(term.unknown.id, (factors.get(term.unknown.id) ?? 0) + term.factor)
    }
    return [{ total, label: year === null ? total : `${total} ${year}`, terms: factors }]
  })
  return { unknowns: [...unknowns.values()], figures }
}

type Exposed = {
  readonly total: string
  readonly year: number | null
  readonly figure: Figure | Series
  readonly terms: readonly Term[]
}

function exposedBy(tally: Tally, document: RoadmapDocument): readonly Exposed[] {
  const { years, ledger, members, cluster } = tally
  const rows = (scope: Scope, year: number) => ledger.sources.map((source) => rowsOf(source, scope, year))
  const once = (total: string, figure: Figure, terms: readonly Term[]) => ({ total, year: null, figure, terms })
  return [
    ...years.flatMap((_, index) => exposedInYear(tally, document, index)),
    ...document.recorded.map(({ year, tonnes }) => once(`recorded.${year}`, tonnes, rows('1', year))),
    ...document.inventory.map(({ scope, baseTonnes }) =>
      once(`inventory.${scope}`, baseTonnes, rows(scope, cluster.baseYear)),
    ),
    once('coverage', document.coverage.shareOfKnownTonnes, isWhole(document) ? [] : rows('1', cluster.baseYear)),
    ...document.members.map(({ organisationId, baseTonnes }) => {
      const own = ledger.sources.filter((source) => source.organisationId === organisationId)
      const terms = own.map((source) => rowsOf(source, '1', cluster.baseYear))
      return once(`member.${organisationId}`, baseTonnes, terms)
    }),
    ...members.flatMap((member) =>
      member.commitments.flatMap((tallied) => {
        const found = document.commitments.find(({ id }) => id === tallied.commitment.id)
        if (found === undefined) return []
        return [once(`commitment.${found.id}`, found.gapTonnes, gapTerms(member, tallied, tally))]
      }),
    ),
  ]
}

/** Of a coverage of all that is known nobody learns how much that is. */
const isWhole = ({ coverage: { shareOfKnownTonnes } }: RoadmapDocument): boolean =>
  shareOfKnownTonnes.state === 'shown' && shareOfKnownTonnes.value === '1'

function exposedInYear(tally: Tally, document: RoadmapDocument, index: number): readonly Exposed[] {
  const { years, ledger, members, cluster } = tally
  const year = years[index] ?? 0
  const secretClaims = tally.claims.filter((claim) => claim.confidential && tally.counting.counted.has(claim))
  const takenOff = (claims: readonly Claim[]) => claims.map((claim) => claimTerm(claim, tally, index))
  const reference = ledger.sources.map((source) => referenceTerm(source, cluster.baseYear, index))
  const roadmap = [...reference, ...negative(takenOff(secretClaims))]
  const committed = members.flatMap((member) => committedTerms(member, tally, index))
  const target = targetTerms(tally, year)
  const of = (total: string, figure: Series, terms: readonly Term[]) => ({ total, year, figure, terms })
  return [
    of('reference', document.reference, reference),
    of('roadmap', document.roadmap, roadmap),
    of('committed', document.committed, committed),
    of('target', document.target, target),
    of('gap.measures', document.gap.measures, [...roadmap, ...negative(target)]),
    of('gap.commitments', document.gap.commitments, [...committed, ...negative(target)]),
    ...document.wedges.flatMap(({ pillar, ...wedge }) =>
      (['firm', 'conditional'] as const).map((commitment) => {
        const own = secretClaims.filter(
          ({ measure }) => measure.pillar === pillar && firmLevels.includes(measure.level) === (commitment === 'firm'),
        )
        return of(`wedges.${pillar}.${commitment}`, wedge[commitment], takenOff(own))
      }),
    ),
  ]
}

/** A target without a point in the base year runs straight from the base-year tonnes to its first point. */
function targetTerms({ ledger, cluster, target }: Tally, year: number): readonly Term[] {
  const first = Math.min(...cluster.target.map((point) => point.year).filter((each) => each >= cluster.baseYear))
  if (target === null || first === cluster.baseYear) return []
  const factor = Math.max(0, 1 - (year - cluster.baseYear) / (first - cluster.baseYear))
  return ledger.sources.map((source) => ({ ...rowsOf(source, '1', cluster.baseYear), factor }))
}

const negative = (terms: readonly Term[]): readonly Term[] =>
  terms.map(({ unknown, factor }) => ({ unknown, factor: -factor }))

/** The confidential rows of a site in a scope and year. */
function rowsOf(source: Source, scope: Scope, year: number): Term {
  const amount = Math.abs(source.claim.figures.get(scope)?.get(year)?.confidential ?? 0)
  return { unknown: { id: `rows ${source.id} ${scope} ${year}`, group: source.contributor, amount }, factor: 1 }
}

/** The same rows in the reference of a later year: base times growth, which is known. */
function referenceTerm(source: Source, baseYear: number, index: number): Term {
  const { base, reference } = source
  const { unknown } = rowsOf(source, '1', baseYear)
  const growth = base.tonnes === 0 ? 0 : (reference[index] ?? 0) / base.tonnes
  return { unknown, factor: confidentialShare(source) === 0 ? 0 : growth }
}

function claimTerm(claim: Claim, { counting, years }: Tally, index: number): Term {
  const amount = counting.counted.get(claim)?.[index] ?? 0
  return { unknown: { id: `taken ${claim.measure.id} ${years[index]}`, group: claim.contributor, amount }, factor: 1 }
}

/** What is unknown of a member's committed path in a year, by what its promises start from. */
function committedTerms(member: MemberTally, tally: Tally, index: number): readonly Term[] {
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
          id: `promised ${participant.member.organisationId} ${year}`,
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
function gapTerms(member: MemberTally, { promised, open }: TalliedCommitment, tally: Tally): readonly Term[] {
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
