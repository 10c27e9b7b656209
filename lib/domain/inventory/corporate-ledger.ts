import type { Tonnes } from '../decimal.ts'

/** How a company consolidates (METHODS 1.5). Control takes all of a source or nothing, an equity share its per cent. */
export type Consolidation = 'equity-share' | 'operational-control' | 'financial-control'

/** One physical source with the companies that report it: their share in per cent and who is in control. */
export type SharedSource = {
  readonly tonnes: Tonnes
  readonly holders: readonly {
    readonly organisationId: string
    readonly percent: number
    readonly operates: boolean
    readonly controlsFinance: boolean
    readonly consolidation: Consolidation
  }[]
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

function shareReported(holder: SharedSource['holders'][number]): number {
  if (holder.consolidation === 'equity-share') return holder.percent / 100
  const controls = holder.consolidation === 'operational-control' ? holder.operates : holder.controlsFinance
  return controls ? 1 : 0
}
