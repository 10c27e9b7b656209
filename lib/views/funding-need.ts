import { listFunding, type FundingRow } from '#db/funding'
import { fundingByYear, type FundingYear } from '#lib/domain/economics/funding-by-year'
import { fundingStack, type FundingStack } from '#lib/domain/economics/funding'
import { capitalNeed, type CapitalNeedYear } from '#lib/domain/whatif/capital-need'
import { countedOf } from '#lib/domain/whatif/counted'
import { sourceOf } from './cluster-funding.ts'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Seen = {
  readonly home: string
  readonly currency: string
  readonly need: number
  readonly stack: FundingStack
  readonly byYear: readonly (FundingYear &
    Pick<CapitalNeedYear, 'measures' | 'hubs'> & { readonly budget: number | null })[]
  readonly funding: readonly FundingRow[]
  /** Names of the measures and hubs whose capital nobody has stated. */
  readonly uncosted: readonly string[]
}

/**
 * The capital that the roadmap needs beside the money for it, by year, with the gap. The need is a sum of costs that members keep
 * confidential: for stewards alone, and every submission that it rests on is noted as read.
 */
export const fundingNeed = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', { readonly cluster: string }>): Promise<Seen | null> {
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const { cluster, submissions } = bundle
    const funding = await listFunding(tx, grant)
    const need = capitalNeed(countedOf(bundle))
    const needs = new Map(need.byYear.map((each) => [each.year, each]))
    const budgets = new Map((cluster.capitalBudget ?? []).map(({ year, amount }) => [year, Number(amount)]))
    const asked = new Map(need.byYear.map(({ year, measures, hubs }) => [year, measures + hubs]))
    const names = new Map([
      ...submissions.flatMap(({ document }) =>
        document.measures.map(({ id, title }) => [id, `${title}, ${document.organisation.name}`] as const),
      ),
      ...(cluster.hubs ?? []).map(({ id, name }) => [id, name] as const),
    ])
    return {
      home: `/cluster/${params.cluster}`,
      currency: cluster.currency,
      need: need.total,
      stack: fundingStack(need.total, funding.map(sourceOf)),
      byYear: fundingByYear(asked, funding).map((year) => ({
        ...year,
        measures: needs.get(year.year)?.measures ?? 0,
        hubs: needs.get(year.year)?.hubs ?? 0,
        budget: budgets.get(year.year) ?? null,
      })),
      funding,
      uncosted: need.uncosted.map((id) => names.get(id) ?? id),
    }
  },
})
