import { listEditions, listRecordsInForce, type KeptRecord } from '#db/public-goals'
import type { PublicActor } from '#lib/domain/goals/public/public-actor'
import { twoNumbers } from '#lib/domain/goals/two-numbers'
import { view, type Look } from './view.ts'

export const publicPageSize = 50

/** What is kept of nations, regions and trading schemes, each in its newest version, and the editions behind it. */
export const publicGoals = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'forum:read', { readonly search: string; readonly page: number }>) {
    const [kept, editions] = await Promise.all([listRecordsInForce(tx, grant), listEditions(tx, grant)])
    const matching = kept.flatMap((record) => {
      const { search } = params
      return record.kind === 'actor' && matches(record, search) ? [rowOf(record, record.content)] : []
    })
    const totals = kept.filter(({ kind }) => kind === 'totals')
    return {
      total: matching.length,
      actors: matching.slice((params.page - 1) * publicPageSize, params.page * publicPageSize),
      schemes: kept.flatMap((record) => (record.kind === 'scheme' ? [{ ...record, content: record.content }] : [])),
      totals: [...Map.groupBy(totals, ({ name }) => name)].map(([dataset, series]) => ({
        dataset,
        countries: series.length,
        shown: series.every(({ shown }) => shown),
      })),
      editions: editions.map(({ leftOut, notes: _, ...edition }) => ({ ...edition, leftOut: leftOut.length })),
    }
  },
})

const matches = ({ name, country }: KeptRecord, search: string): boolean =>
  `${name} ${country}`.toLowerCase().includes(search.trim().toLowerCase())

const rowOf = ({ key, name, country, level, shown, edition }: KeptRecord, { goals, edition: said }: PublicActor) => ({
  key,
  name,
  country,
  level,
  shown,
  goals: goals.map(({ title, baseYear, targetYear, reductionPercent }) => ({
    title,
    baseYear,
    targetYear,
    reductionPercent,
  })),
  /** Two of its goals name one year and not one number. */
  asked: twoNumbers(goals).length > 0,
  dataset: said.dataset,
  asOf: said.asOf,
  number: edition?.number ?? 0,
})
