import type { Result } from '#lib/domain/result'
import type { Change } from '#lib/domain/whatif/change'
import { tonnesAtRisk, type AtRisk } from '#lib/domain/whatif/tonnes-at-risk'
import { whatIf as answerTo, type WhatIf } from '#lib/domain/whatif/what-if'
import { inCluster } from './in-cluster.ts'
import { findStewardsPlans } from './stewards-plans.ts'
import { view, type Look } from './view.ts'

type Named = { readonly id: string; readonly name: string }
type Params = { readonly cluster: string; readonly change: Change | null }
type Seen = {
  readonly slug: string
  readonly currency: string
  readonly members: readonly Named[]
  /** What may slip: hubs first, then measures by title. */
  readonly slippable: readonly Named[]
  readonly names: Readonly<Record<string, string>>
} & (
  | { readonly asked: false; readonly atRisk: readonly AtRisk[] }
  | { readonly asked: true; readonly answer: Result<WhatIf, string> }
)

/**
 * What the roadmap would be if a member withdrew or something slipped, in full figures; without a question, on whom it leans. For
 * stewards alone, and every submission that it rests on is noted as read.
 */
export const whatIf = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>): Promise<Seen | null> {
    const bundle = await findStewardsPlans(tx, grant, now)
    if (!bundle) return null
    const hubs = (bundle.cluster.hubs ?? []).map(({ id, name }) => ({ id, name }))
    const measures = bundle.submissions
      .flatMap(({ document }) =>
        document.measures.map(({ id, title }) => ({ id, name: `${title}, ${document.organisation.name}` })),
      )
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    const members = bundle.cluster.members
      .map(({ organisationId: id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    const shared = {
      slug: bundle.cluster.slug,
      currency: bundle.cluster.currency,
      members,
      slippable: [...hubs, ...measures],
      names: Object.fromEntries([...members, ...hubs, ...measures].map(({ id, name }) => [id, name])),
    }
    return params.change === null
      ? { ...shared, asked: false, atRisk: tonnesAtRisk(bundle) }
      : { ...shared, asked: true, answer: answerTo(bundle, params.change) }
  },
})
