import { withheld, withheldBecause } from '../../disclosure/show.ts'
import { carriers, scopes } from '../../submission/document.ts'
import type { Figure, LinkedTotals, RoadmapDocument, Series } from '../document.ts'

/** Every set of totals that follow from one another, in the order of the document. */
export const linkedTotals: readonly LinkedTotals[] = [
  'tonnes',
  'hubs',
  ...carriers.map((carrier) => `demand.${carrier}` as const),
  ...scopes.filter((scope) => scope !== '1').map((scope) => `inventory.${scope}` as const),
]

/** The set to which a total belongs, by its name as in `totalsOf`. */
export function linkedWith(total: string): LinkedTotals {
  if (total.startsWith('hubs.') || total === 'demand.co2-transport') return 'hubs'
  return linkedTotals.find((linked) => linked === total) ?? 'tonnes'
}

/** In the place of a total that the other document does not hold. */
const untold = withheld(withheldBecause.subtraction)

/** The document with the totals of one set as another document of the same years has them; one that it does not hold is withheld. */
export function withTotals(document: RoadmapDocument, linked: LinkedTotals, from: RoadmapDocument): RoadmapDocument {
  if (linked === 'hubs') {
    const booked = new Map((from.hubs ?? []).map((hub) => [hub.id, hub.booked]))
    return withDemand(
      document.hubs === undefined
        ? document
        : { ...document, hubs: document.hubs.map((hub) => ({ ...hub, booked: booked.get(hub.id) ?? untold })) },
      'co2-transport',
      from,
    )
  }
  if (linked !== 'tonnes') {
    const [, of = ''] = linked.split('.')
    return linked.startsWith('demand.') ? withDemand(document, of, from) : withInventory(document, of, from)
  }
  const { covered: _, ...rest } = withInventory(document, '1', from)
  const { history, recorded, reference, wedges, roadmap, committed, covered, target, gap } = from
  return {
    ...rest,
    coverage: { ...rest.coverage, shareOfKnownTonnes: from.coverage.shareOfKnownTonnes },
    history,
    recorded,
    reference,
    wedges,
    roadmap,
    committed,
    ...(covered === undefined ? {} : { covered }),
    target,
    gap,
  }
}

function withDemand(document: RoadmapDocument, of: string, from: RoadmapDocument): RoadmapDocument {
  if (document.demand === undefined) return document
  const perYear = from.demand?.find((one) => one.of === of)?.perYear ?? untold
  return { ...document, demand: document.demand.map((one) => (one.of === of ? { ...one, perYear } : one)) }
}

function withInventory(document: RoadmapDocument, scope: string, from: RoadmapDocument): RoadmapDocument {
  const other = from.inventory.find((one) => one.scope === scope)
  if (other === undefined) return document
  return { ...document, inventory: document.inventory.map((one) => (one.scope === scope ? other : one)) }
}

/** The document without the totals of these names (as in `totalsOf`): each is withheld for the reason. */
export const withoutTotals = (
  document: RoadmapDocument,
  names: ReadonlySet<string>,
  reason: string,
): RoadmapDocument => ({
  ...mapTotals(document, (name, figure) => (names.has(name) ? withheld(reason) : figure)),
  history: document.history.filter(({ year }) => !names.has(`recorded.${year}`)),
})

/** The document as if nothing in it were withheld: what each total would tell can be asked of it, and no value read from it. */
export const unveiled = (document: RoadmapDocument): RoadmapDocument =>
  mapTotals(document, (_, figure) => (figure.state === 'withheld' ? { state: 'shown', value: '', values: [] } : figure))

/** A figure in the place of each total, which is a `Series` where the total has years. */
function mapTotals(
  document: RoadmapDocument,
  each: <F extends Figure | Series>(
    name: string,
    figure: F,
  ) => F | (Series & { readonly state: 'withheld' }) | Unveiled,
): RoadmapDocument {
  const { coverage, inventory, recorded, wedges, gap, hubs, demand, covered } = document
  return {
    ...document,
    coverage: { ...coverage, shareOfKnownTonnes: each('coverage', coverage.shareOfKnownTonnes) },
    inventory: inventory.map((one) => ({ ...one, baseTonnes: each(`inventory.${one.scope}`, one.baseTonnes) })),
    recorded: recorded.map((one) => ({ ...one, tonnes: each(`recorded.${one.year}`, one.tonnes) })),
    reference: each('reference', document.reference),
    wedges: wedges.map(({ pillar, firm, conditional }) => ({
      pillar,
      firm: each(`wedges.${pillar}.firm`, firm),
      conditional: each(`wedges.${pillar}.conditional`, conditional),
    })),
    roadmap: each('roadmap', document.roadmap),
    committed: each('committed', document.committed),
    ...(covered === undefined ? {} : { covered: each('covered', covered) }),
    target: each('target', document.target),
    gap: {
      measures: each('gap.measures', gap.measures),
      commitments: each('gap.commitments', gap.commitments),
    },
    ...(hubs === undefined
      ? {}
      : { hubs: hubs.map((hub) => ({ ...hub, booked: each(`hubs.${hub.id}`, hub.booked) })) }),
    ...(demand === undefined
      ? {}
      : { demand: demand.map((one) => ({ ...one, perYear: each(`demand.${one.of}`, one.perYear) })) }),
  }
}

type Unveiled = { readonly state: 'shown'; readonly value: ''; readonly values: readonly [] }
