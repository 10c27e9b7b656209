import { toDecimal } from '#lib/domain/decimal'
import type { Ask } from '#lib/domain/infrastructure/ask'
import type { Hub, Price } from '#lib/domain/infrastructure/hub'
import type { ClusterEntry } from '#lib/domain/roadmap/document'
import { byText } from '#lib/domain/text-order'
import type { DemoAsk, DemoCluster, DemoHub } from './demo-cluster.ts'
import { demoId, hubId, hubPhaseId } from './demo-id.ts'
import { measureId } from './submission.ts'

/** What a demo cluster keeps of hubs and asks. Nothing at all where it keeps none, as in the database. */
export function demoInfrastructure(cluster: DemoCluster): Pick<ClusterEntry, 'hubs' | 'asks'> {
  const hubs = cluster.hubs.map((hub) => hubEntry(cluster, hub)).toSorted(byId)
  const asks = cluster.asks.map((ask) => askEntry(cluster, ask)).toSorted(byId)
  return { ...(hubs.length === 0 ? {} : { hubs }), ...(asks.length === 0 ? {} : { asks }) }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id)

const outside = (name: string) => ({ organisationId: null, name })

function hubEntry(
  cluster: DemoCluster,
  { name, owner, phases, tariff, capex, fixedCost, minimumTake, ...given }: DemoHub,
): Hub {
  return {
    ...given,
    id: hubId(cluster.slug, name),
    name,
    owner: outside(owner),
    phases: phases
      .map((phase) => ({
        id: hubPhaseId(cluster.slug, name, phase.name),
        name: phase.name,
        from: phase.from,
        capacityPerYear: toDecimal(phase.adds),
        earlierStarts: phase.earlier,
      }))
      .toSorted(byId),
    minimumTakePerYear: minimumTake === null ? null : toDecimal(minimumTake),
    tariffPerUnit: shared(tariff),
    fixedCostPerYear: shared(fixedCost),
    capex: shared(capex),
  }
}

const shared = (amount: number | null): Price | null =>
  amount === null ? null : { amount: toDecimal(amount), class: 'members' }

/** An ask stands for an enabler: what waits for it are the measures of accepted companies that name this enabler. */
function askEntry(cluster: DemoCluster, { waits, owner, status, neededBy }: DemoAsk): Ask {
  const measureIds = cluster.companies
    .filter(({ standing }) => standing === 'accepted')
    .flatMap((company) =>
      company.measures
        .filter(({ enablers }) => enablers.some(({ kind, text }) => kind === waits.kind && text === waits.text))
        .map(({ title, site }) => measureId(cluster, company, title, site)),
    )
  return {
    id: demoId('ask', cluster.slug, waits.text),
    title: waits.text,
    kind: waits.kind,
    owner: outside(owner),
    status,
    neededBy,
    measureIds: measureIds.toSorted(byText),
    source: 'Illustrative: this demo’s own reading of what its example measures wait for',
  }
}
