import type { Tonnes } from '../decimal.ts'

export const consolidations = ['operational-control', 'financial-control', 'equity-share'] as const
/** How a company consolidates (METHODS 1.5). Control takes all of a source or nothing, an equity share its per cent. */
export type Consolidation = (typeof consolidations)[number]

/** What one company holds of a physical source. */
export type Holder = {
  readonly organisationId: string
  readonly percent: number
  readonly operates: boolean
  /** `joint` where partners control it together: each then takes its equity share (GHG Protocol, Corporate Standard, table 1). */
  readonly controlsFinance: boolean | 'joint'
  readonly consolidation: Consolidation
}

/** One physical source with the companies that report it: their share in per cent and who is in control. */
export type SharedSource = {
  readonly tonnes: Tonnes
  readonly holders: readonly Holder[]
}

/** The two ledgers side by side (METHODS 1.6), tonnes of CO2e. */
export type Reconciliation = {
  /** Each source once at 100 %, whoever owns it. */
  readonly cluster: Tonnes
  readonly byCompany: ReadonlyMap<string, Tonnes>
  readonly corporateSum: Tonnes
  /** Corporate sum less cluster: positive where companies count a source more than once. */
  readonly difference: Tonnes
}

/** Sets what the companies report by their own consolidation against the asset ledger of the cluster (METHODS 1.6). */
export function reconcile(sources: readonly SharedSource[]): Reconciliation {
  const byCompany = new Map<string, Tonnes>()
  for (const { tonnes, holders } of sources)
    for (const holder of holders) {
      const reported = tonnes * shareReported(holder)
      byCompany.set(holder.organisationId, (byCompany.get(holder.organisationId) ?? 0) + reported)
    }
  const cluster = sources.reduce((sum, source) => sum + source.tonnes, 0)
  const corporateSum = [...byCompany.values()].reduce((sum, tonnes) => sum + tonnes, 0)
  return { cluster, byCompany, corporateSum, difference: corporateSum - cluster }
}

/** The part of a source, 0 to 1, that a holder reports by its own consolidation (GHG Protocol, Corporate Standard, chapter 3). */
export function shareReported(holder: Omit<Holder, 'organisationId'>): number {
  if (holder.consolidation === 'equity-share') return holder.percent / 100
  if (holder.consolidation === 'operational-control') return holder.operates ? 1 : 0
  if (holder.controlsFinance === 'joint') return holder.percent / 100
  return holder.controlsFinance ? 1 : 0
}
