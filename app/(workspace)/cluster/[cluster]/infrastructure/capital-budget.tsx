/** CapitalBudget { seen }   what the cluster can spend by year: read by its members, kept by its lead */
import { formatMoney } from '#lib/format'
import type { clusterInfrastructure } from '#lib/views/cluster-infrastructure'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { Textarea } from '#ui/field'

type Seen = NonNullable<Awaited<ReturnType<typeof clusterInfrastructure.run>>>

export function CapitalBudget({ seen: { clusterId, currency, budget, mayKeep } }: { readonly seen: Seen }) {
  return (
    <section aria-labelledby="capital-budget" className="mt-10 max-w-prose">
      <h2 id="capital-budget" className="mb-1 text-lg">
        Capital budget
      </h2>
      <p className="mb-4 text-soft">
        What the cluster can spend in a year, in {currency}. The best schedule keeps to it; a year without a figure has
        no limit.
      </p>
      {budget.years.length === 0 ? (
        <p className="mb-4 text-faint">
          {mayKeep ? 'No year has a limit yet. Enter the first one below.' : 'The lead has set no limit for any year.'}
        </p>
      ) : (
        <div className="mb-6 max-w-72">
          <DataTable
            caption="Capital budget by year"
            captionHidden
            rows={budget.years}
            rowKey={({ year }) => String(year)}
            columns={[
              { key: 'year', head: 'Year', cell: ({ year }) => year },
              {
                key: 'amount',
                head: 'At most',
                figures: true,
                cell: ({ amount }) => formatMoney(Number(amount), currency),
              },
            ]}
          />
        </div>
      )}
      {mayKeep && (
        <ActionForm
          name="capital-budget.keep"
          label="Capital budget"
          hidden={{ clusterId, rowVersion: budget.rowVersion }}
          submitLabel="Save the capital budget"
          tone="quiet"
        >
          <Textarea
            name="years"
            label="Years and amounts"
            hint={`One a line, year first, in ${currency}: 2030 250000000. Two columns of a spreadsheet can be pasted.`}
            rows={Math.min(12, Math.max(4, budget.years.length + 1))}
            wide={false}
            cols={28}
            optional
            className="figures"
            defaultValue={budget.years.map(({ year, amount }) => `${year} ${amount}`).join('\n')}
          />
        </ActionForm>
      )}
    </section>
  )
}
