import type { Published, Unknown } from '../disclosure/attack.ts'
import { firmLevels, type Scope } from '../submission/document.ts'
import type { Claim } from './claims.ts'
import type { Figure, RoadmapDocument, Series } from './document.ts'
import {
  bookingTerms,
  claimTerm,
  committedTerms,
  energyTerms,
  gapTerms,
  negative,
  referenceTerm,
  rowsOf,
  targetTerms,
  type Term,
} from './exposure-terms.ts'
import { coveredFrom } from './secret-classes.ts'
import type { Tally } from './tally.ts'

/** Everything that a roadmap publishes as equations over what its members keep confidential: what an attacker has in hand. */
export type Exposure = { readonly unknowns: readonly Unknown[]; readonly figures: readonly ExposedFigure[] }

/** `total` is the name of the total, as in `totalsOf`; of a series each year is a figure of its own. */
export type ExposedFigure = Published & { readonly total: string }

/**
 * The equations of a merge's document (METHODS 8, TRUST F). Known to every member are growth and closure of sites, open rows, open
 * measures and the terms of open commitments; unknown are confidential rows by site and year, what confidential measures take off by
 * year, by year what a confidential commitment promises, and what measures book and burn. What stands in the document twice is listed once.
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
  const coveredIds = new Set(
    members.flatMap((member) => (coveredFrom(member) <= year ? [member.participant.member.organisationId] : [])),
  )
  const covered = ledger.sources
    .filter(({ organisationId }) => coveredIds.has(organisationId))
    .map((source) => referenceTerm(source, cluster.baseYear, index))
  const target = targetTerms(tally, year)
  const transport = (cluster.hubs ?? [])
    .filter(({ kind }) => kind === 'co2-transport-storage')
    .flatMap((hub) => bookingTerms(hub, tally, index))
  const of = (total: string, figure: Series, terms: readonly Term[]) => ({ total, year, figure, terms })
  return [
    of('reference', document.reference, reference),
    of('roadmap', document.roadmap, roadmap),
    of('committed', document.committed, committed),
    ...(document.covered === undefined ? [] : [of('covered', document.covered, covered)]),
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
    ...(document.hubs ?? []).flatMap(({ id, booked }) => {
      const hub = cluster.hubs?.find((one) => one.id === id)
      return hub === undefined ? [] : [of(`hubs.${id}`, booked, bookingTerms(hub, tally, index))]
    }),
    ...(document.demand ?? []).map(({ of: kind, perYear }) =>
      of(`demand.${kind}`, perYear, kind === 'co2-transport' ? transport : energyTerms(kind, tally, index)),
    ),
  ]
}
