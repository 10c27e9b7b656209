import type { Tonnes } from '../decimal.ts'
import { tonnesInWords } from '../roadmap/tonnes-in-words.ts'
import type { Scope } from '../submission/document.ts'
import type { JointPlant, LedgerSite } from './counted-once.ts'
import type { InsideTrade, TradeElimination } from './trade.ts'
import type { Transfers } from './transfers.ts'

export const ledgerRowKinds = [
  'joint-plant',
  'trade-inside',
  'co2-storage',
  'co2-from-outside',
  'held-at-zero',
] as const
export type LedgerRowKind = (typeof ledgerRowKinds)[number]

/** One reason why a scope's net differs from its gross. `tonnes` has its sign: negative takes out. */
export type LedgerRow = {
  readonly kind: LedgerRowKind
  /** Stable: the flow's key, or the site and scope. */
  readonly key: string
  readonly scope: Scope
  readonly tonnes: Tonnes
  /** Ids of the companies it lies between. */
  readonly parties: readonly string[]
  readonly sentence: string
}

export type RowSources = {
  readonly members: readonly { readonly organisationId: string; readonly name: string }[]
  readonly sites: readonly LedgerSite[]
  readonly counted: ReadonlyMap<Scope, ReadonlyMap<string, Tonnes>>
  readonly jointPlants: readonly JointPlant[]
  readonly trade: InsideTrade
  readonly transfers: Transfers
}

/** Every row between gross and net, in the order of the kinds. */
export function rowsOf(sources: RowSources): readonly LedgerRow[] {
  const companies = new Map(sources.members.map((member) => [member.organisationId, member.name]))
  const plants = new Map(sources.sites.map((site) => [site.siteId, site.name]))
  const company = (id: string): string => companies.get(id) ?? id
  const plant = (id: string): string => plants.get(id) ?? id
  return [
    ...sources.jointPlants.map((joint) => jointRow(joint, company, plant)),
    ...tradeRows(sources, company),
    ...transferRows(sources.transfers, company, plant),
  ]
}

type Named = (id: string) => string

const jointRow = (
  { siteId, scope, counting, others, tonnes }: JointPlant,
  company: Named,
  plant: Named,
): LedgerRow => ({
  kind: 'joint-plant',
  key: `joint-plant:${siteId}:${scope}`,
  scope,
  tonnes: -tonnes,
  parties: [counting, ...others],
  sentence: `${plant(siteId)} is stated by ${[counting, ...others].map(company).join(' and ')}; the figure of ${company(counting)} counts.`,
})

/** A flow takes out at most what its buyer's site still has in that scope: more would be emissions of others. */
function tradeRows({ trade, counted }: RowSources, company: Named): readonly LedgerRow[] {
  const left = new Map<string, Tonnes>()
  return trade.eliminations.flatMap((flow) =>
    (['2-location', '2-market'] as const).flatMap((scope): readonly LedgerRow[] => {
      const place = `${flow.receiver.siteId}\0${scope}`
      const has = left.get(place) ?? Math.max(0, counted.get(scope)?.get(flow.receiver.siteId) ?? 0)
      const tonnes = Math.min(scope === '2-location' ? flow.location : flow.market, has)
      left.set(place, has - tonnes)
      return tonnes > 0 ? [tradeRow(flow, scope, tonnes, company)] : []
    }),
  )
}

const tradeRow = (flow: TradeElimination, scope: Scope, tonnes: Tonnes, company: Named): LedgerRow => {
  const { supplier, receiver } = flow
  return {
    kind: 'trade-inside',
    key: `${flow.key}:${scope}`,
    scope,
    tonnes: -tonnes,
    parties: [supplier.organisationId, receiver.organisationId],
    sentence: `${flow.kind[0]?.toUpperCase() ?? ''}${flow.kind.slice(1)} that ${company(receiver.organisationId)} buys from ${company(supplier.organisationId)}: ${tonnesInWords(tonnes)} stand in the producer’s scope 1 already.`,
  }
}

function transferRows(transfers: Transfers, company: Named, plant: Named): readonly LedgerRow[] {
  const { stored, fromOutside, impossible } = transfers
  const scope = '1' as const
  return [
    ...stored.map(({ key, supplier, receiver, tonnes }): LedgerRow => {
      const parties = [supplier.organisationId, receiver.organisationId]
      const sentence = `${company(supplier.organisationId)} hands ${tonnesInWords(tonnes)} of fossil CO2 to ${company(receiver.organisationId)} for permanent storage.`
      return { kind: 'co2-storage', key, scope, tonnes: -tonnes, parties, sentence }
    }),
    ...fromOutside.map(({ key, supplier, receiver, tonnes }): LedgerRow => {
      const parties = [supplier.organisationId, receiver.organisationId]
      const sentence = `${company(receiver.organisationId)} takes in ${tonnesInWords(tonnes)} of CO2 from outside the cluster to capture it.`
      return { kind: 'co2-from-outside', key, scope, tonnes, parties, sentence }
    }),
    ...impossible.map(({ siteId, before, received, handedOver, after }): LedgerRow => {
      const tonnes = after - (before + received - handedOver)
      const sentence = `${plant(siteId)} hands over ${tonnesInWords(handedOver)} and has ${tonnesInWords(before + received)}: it stands at zero until its figures are corrected.`
      return { kind: 'held-at-zero', key: `held-at-zero:${siteId}`, scope, tonnes, parties: [], sentence }
    }),
  ]
}
