import type { Metadata } from 'next'
import { scopes, type Scope } from '#lib/domain/submission/document'
import { scopeNames } from '#lib/domain/submission/words'
import { formatSigned } from '#lib/format'
import { companyYear } from '#lib/views/company-years'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { amountText } from '../../../../../submission-parts/field-value.tsx'
import { Checks } from '../../../../../submission-parts/item-notes.tsx'
import { RestatementTable } from '../../../../../submission-parts/restatements.tsx'
import { DisclosureForm } from './disclosure-form.tsx'
import { ChoiceForm, RestateForm } from './year-forms.tsx'

export const metadata: Metadata = { title: 'A year' }

export default async function YearPage({ params }: PageProps<'/company/[org]/[cluster]/years/[year]'>) {
  const seen = await see(companyYear, await params)
  const { year, accepted } = seen
  return (
    <>
      <PageHeader
        title={`${year}${seen.isBaseYear ? ', base year' : ''}`}
        crumbs={[{ href: `${seen.home}/years`, label: 'Years' }]}
        state={`${seen.lines} ${seen.lines === 1 ? 'line' : 'lines'}, computed with ${seen.chosen.gwp}`}
        deadline={seen.open > 0 ? `${seen.open} not whole yet` : undefined}
        action={<LinkButton href={`${seen.home}/reports/inventory?year=${year}`}>Report of {year}</LinkButton>}
      />
      {seen.mustSay && (
        <Notice tone={seen.checks.length > 0 ? 'bad' : 'warn'} title={`The figures of ${year} moved`}>
          {seen.checks.length > 0
            ? 'Your submission is kept back until you say why. Record it below; the old figures stay readable.'
            : `They differ from those that were accepted last by more than ${seen.thresholdPercent} %.`}
          <Checks checks={seen.checks} />
        </Notice>
      )}
      <DataTable
        caption={`What you report of ${year}`}
        columns={columnsOf(seen)}
        rows={scopes}
        rowKey={(scope) => scope}
      />
      {accepted === null && (
        <p className="mt-2 text-sm text-faint">
          No submission of yours was accepted yet, so there is nothing to compare with.
        </p>
      )}
      {seen.mayEdit && (
        <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <ChoiceForm seen={seen} />
          {accepted !== null && seen.moves.length > 0 && <RestateForm seen={seen} />}
          <DisclosureForm seen={seen} />
        </div>
      )}
      <section className="mt-8">
        <h2 className="mb-2 text-lg">Restatements of {year}</h2>
        <RestatementTable restatements={seen.restatements} empty={<p className="text-soft">None.</p>} />
      </section>
    </>
  )
}

export type YearSeen = Awaited<ReturnType<typeof companyYear.run>> & object

function columnsOf({ sums, accepted, moves }: YearSeen): readonly Column<Scope>[] {
  const figure = (value: string | null) => (value === null ? '–' : amountText(value))
  const now: readonly Column<Scope>[] = [
    { key: 'scope', head: 'Scope', cell: (scope) => scopeNames[scope] },
    { key: 'now', head: 'In your draft', unit: 't', figures: true, cell: (scope) => figure(sums[scope]) },
  ]
  if (accepted === null) return now
  return [
    ...now,
    {
      key: 'before',
      head: `Accepted last, no. ${accepted.number}`,
      unit: 't',
      figures: true,
      cell: (scope) => figure(accepted.sums[scope]),
    },
    {
      key: 'percent',
      head: 'Difference',
      unit: '%',
      figures: true,
      cell: (scope) => {
        const move = moves.find((each) => each.scope === scope)
        return move?.percent == null ? '–' : formatSigned(move.percent, 1)
      },
    },
  ]
}
