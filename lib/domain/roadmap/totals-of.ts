import type { Figure, RoadmapDocument, Series } from './document.ts'

/** One total that a merge publishes. The names are those of `exposureOf`. */
export type NamedTotal = { readonly total: string; readonly figure: Figure | Series }

/** Every total over several members that a roadmap publishes, in the order of the document. What one member publishes of itself is none. */
export function totalsOf(document: RoadmapDocument): readonly NamedTotal[] {
  const { inventory, recorded, wedges, gap, hubs = [], demand = [], asks = [] } = document
  const named = (total: string, figure: Figure | Series): NamedTotal => ({ total, figure })
  return [
    named('coverage', document.coverage.shareOfKnownTonnes),
    ...inventory.map(({ scope, baseTonnes }) => named(`inventory.${scope}`, baseTonnes)),
    ...recorded.map(({ year, tonnes }) => named(`recorded.${year}`, tonnes)),
    named('reference', document.reference),
    ...wedges.flatMap(({ pillar, firm, conditional }) => [
      named(`wedges.${pillar}.firm`, firm),
      named(`wedges.${pillar}.conditional`, conditional),
    ]),
    named('roadmap', document.roadmap),
    named('committed', document.committed),
    ...(document.covered === undefined ? [] : [named('covered', document.covered)]),
    named('target', document.target),
    named('gap.measures', gap.measures),
    named('gap.commitments', gap.commitments),
    ...hubs.map(({ id, booked }) => named(`hubs.${id}`, booked)),
    ...demand.map(({ of, perYear }) => named(`demand.${of}`, perYear)),
    ...asks.map(({ id, dependent }) => named(`asks.${id}`, dependent)),
  ]
}
