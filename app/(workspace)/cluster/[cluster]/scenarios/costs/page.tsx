import type { Metadata } from 'next'
import { formatMoney, formatPercent } from '#lib/format'
import { scenarioCosts } from '#lib/views/scenario-costs'
import { see } from '#lib/views/view'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Costs of two scenarios' }

const wordOf = (typed: string | string[] | undefined): string => (typeof typed === 'string' ? typed : 'submitted')

export default async function CostsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/scenarios/costs'>) {
  const { cluster } = await params
  const query = await searchParams
  const { home, currency, rate, a, b } = await see(scenarioCosts, { cluster, a: wordOf(query.a), b: wordOf(query.b) })
  const heads = { a: a.name, b: b.name }
  const money = (value: string | undefined) => formatMoney(Number(value ?? 0), currency)
  const budgets = new Map([...a.cost.byYear, ...b.cost.byYear].map(({ year, budget }) => [year, budget]))
  const alike = a.cost.uncosted.join() === b.cost.uncosted.join()
  const inYear = ({ cost }: typeof a, year: number) => cost.byYear.find((each) => each.year === year)?.capital
  return (
    <>
      <PageHeader
        title={`Costs of ${a.name} and ${b.name}`}
        crumbs={[
          { href: `${home}/scenarios`, label: 'Scenarios' },
          { href: `${home}/scenarios/compare?a=${a.of}&b=${b.of}`, label: 'Comparison' },
        ]}
        lead={`Capital and running costs of the measures that count, and energy where the cluster states its price. Present worth at ${formatPercent(rate)} a year, as of the base year.`}
      />
      <Notice title="For stewards">
        It shows full figures, confidential ones among them. This look is noted as reading every submission.
      </Notice>
      <div className="mt-8 space-y-10">
        <DataTable
          caption="What the two cost"
          rows={[
            { key: 'capital', name: 'Capital', a: a.cost.capital, b: b.cost.capital },
            { key: 'present', name: 'Capital and running costs, present worth', a: a.cost.present, b: b.cost.present },
          ]}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', head: 'Cost', cell: ({ name }) => name },
            { key: 'a', head: heads.a, figures: true, cell: (row) => money(row.a) },
            { key: 'b', head: heads.b, figures: true, cell: (row) => money(row.b) },
            {
              key: 'difference',
              head: 'Difference',
              figures: true,
              className: 'font-medium',
              cell: (row) => formatMoney(Number(row.b) - Number(row.a), currency),
            },
          ]}
        />
        <DataTable
          caption="Capital by year"
          rows={[...budgets.keys()].toSorted((one, other) => one - other)}
          rowKey={String}
          empty={<p className="text-soft">Nobody has stated the capital of a measure that counts.</p>}
          columns={[
            { key: 'year', head: 'Year', cell: (year) => year },
            { key: 'a', head: heads.a, figures: true, cell: (year) => money(inYear(a, year)) },
            { key: 'b', head: heads.b, figures: true, cell: (year) => money(inYear(b, year)) },
            {
              key: 'budget',
              head: 'Can be spent',
              figures: true,
              cell: (year) => {
                const budget = budgets.get(year) ?? null
                return budget === null ? 'no limit' : money(budget)
              },
            },
          ]}
        />
        {(alike ? [{ ...a, name: 'either' }] : [a, b]).map(({ of, name, cost: { uncosted } }, index) =>
          uncosted.length === 0 ? null : (
            <p key={`${index} ${of}`} className="max-w-prose text-sm text-soft">
              Not in the present worth of {name}, because nobody gave the whole cost; their capital counts as far as it
              is stated: {uncosted.join(', ')}.
            </p>
          ),
        )}
      </div>
    </>
  )
}
