import type { Metadata } from 'next'
import { formatDate, formatTonnes } from '#lib/format'
import { clusterProgress } from '#lib/views/cluster-progress'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Select, Textarea } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { ProgressTable } from '#ui/progress-table'

export const metadata: Metadata = { title: 'Progress' }

export default async function ProgressPage({ params }: PageProps<'/cluster/[cluster]/progress'>) {
  const { cluster } = await params
  const seen = await see(clusterProgress, { cluster })
  if (seen.adopted === null) {
    return (
      <>
        <PageHeader title="Progress" state="No version is adopted yet" />
        <EmptyState
          title="Progress begins with an adopted roadmap"
          action={<LinkButton href={`/cluster/${cluster}/sign-off`}>To the sign-off</LinkButton>}
        >
          <p>From then on each year’s accepted figures stand here beside what the roadmap planned for it.</p>
        </EmptyState>
      </>
    )
  }
  const { adopted } = seen
  return (
    <>
      <PageHeader
        title="Progress"
        state={`Against version ${adopted.number}`}
        deadline={adopted.adoptedAt ? `adopted ${formatDate(adopted.adoptedAt)}` : undefined}
        lead="Scope 1 as the members report it and as their stewards accepted it, beside the roadmap pathway in the signed version."
      />
      {seen.reports.length === 0 ? (
        <EmptyState title="No year is reported yet">
          <p>The lead reports a year once every member has an accepted figure for it that the members may read.</p>
        </EmptyState>
      ) : (
        <ProgressTable reports={seen.reports} />
      )}
      {seen.atReference.length > 0 && (
        <p className="mt-3 max-w-prose text-sm text-faint">
          At their reference figure on both sides, as they had sent nothing when the version was frozen:{' '}
          {seen.atReference.join(', ')}.
        </p>
      )}
      {seen.mayReport && <ReportForm seen={seen} />}
    </>
  )
}

type Seen = Extract<NonNullable<Awaited<ReturnType<typeof clusterProgress.run>>>, { readonly ready: object }>

function ReportForm({ seen }: { readonly seen: Seen }) {
  return (
    <section aria-labelledby="report" className="mt-10 max-w-prose">
      <h2 id="report" className="mb-3 text-lg">
        Report a year
      </h2>
      {seen.ready.length > 0 ? (
        <ActionForm
          name="progress.report"
          label="Report a year"
          hidden={{ clusterId: seen.clusterId }}
          submitLabel="Report this year"
          tone="primary"
        >
          <Select
            name="year"
            label="Year"
            hint="The figure is the sum of accepted scope 1 figures; a report is never changed afterwards."
            options={seen.ready.map((year) => ({
              value: String(year.year),
              label: `${year.year}: ${formatTonnes(year.reported)} reported, ${formatTonnes(year.planned)} planned`,
            }))}
          />
          <Textarea
            name="note"
            label="Note"
            hint="What explains the figure: output, closures, measures that came early or late."
            optional
            rows={3}
          />
        </ActionForm>
      ) : (
        <p className="text-soft">No year is ready to be reported.</p>
      )}
      {seen.waiting.length > 0 && (
        <details className="mt-6">
          <summary className="text-soft">Years that cannot be reported yet</summary>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-sm text-soft marker:text-faint">
            {seen.waiting.map(({ year, why }) => (
              <li key={year}>
                <span className="figures font-medium text-ink">{year}</span>: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
