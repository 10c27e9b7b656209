import type { Metadata } from 'next'
import { scenarioComparison } from '#lib/views/cluster-scenarios'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { PathsChart } from '#ui/charts/paths-chart'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { still } from '#ui/still'
import { CompareForm } from '../compare-form.tsx'
import { HubsTable } from './hubs-table.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { SumsTable } from './sums-table.tsx'
import { YearsTable } from './years-table.tsx'

export const metadata: Metadata = { title: 'Compare scenarios' }

const wordOf = (typed: string | string[] | undefined, otherwise: string): string =>
  typeof typed === 'string' ? typed : otherwise

export default async function ComparePage({ params, searchParams }: PageProps<'/cluster/[cluster]/scenarios/compare'>) {
  const { cluster } = await params
  const query = await searchParams
  const asked = { a: wordOf(query.a, 'reference'), b: wordOf(query.b, 'submitted') }
  const seen = await see(scenarioComparison, { cluster, ...asked })
  const { home, a, b, comparison, draft } = seen
  const crumbs = [{ href: `${home}/scenarios`, label: 'Scenarios' }]
  if (!a || !b || !comparison)
    return (
      <>
        <PageHeader title="Compare scenarios" crumbs={crumbs} />
        <EmptyState
          title="These two are not there to be compared"
          action={<LinkButton href={`${home}/scenarios`}>To the list of scenarios</LinkButton>}
        >
          <p>One of them was removed, or it has not been worked out beside the newest draft yet.</p>
        </EmptyState>
      </>
    )
  const title = `${a.name} and ${b.name}`
  const everyYear = query.years === 'all'
  const here = `${home}/scenarios/compare?a=${asked.a}&b=${asked.b}`
  const heads = { a: a.name, b: b.name }
  return (
    <>
      <PageHeader
        title={title}
        crumbs={crumbs}
        deadline={draft ? `both on the inputs of draft ${draft.number}` : undefined}
        lead="A difference is the second less the first: above zero is more."
      />
      <CompareForm home={home} ways={seen.ways} a={asked.a} b={asked.b} />
      {still(
        <div className="mt-8 space-y-10">
          <SumsTable comparison={comparison} heads={heads} />
          <section aria-label="Pathways">
            <PathsChart a={a} b={b} tableId="paths" title={`Emissions of ${seen.name}, two ways`} />
            <div className="mt-6">
              <YearsTable comparison={comparison} heads={heads} everyYear={everyYear} id="paths" />
              <p className="mt-2">
                <TextLink href={`${here}${everyYear ? '' : '&years=all'}#paths`}>
                  {everyYear ? 'Milestones only' : 'Every year'}
                </TextLink>
              </p>
            </div>
          </section>
          <MeasuresTable comparison={comparison} heads={heads} names={seen.names} />
          <HubsTable comparison={comparison} heads={heads} />
        </div>,
        `compare ${JSON.stringify([draft?.id, asked, everyYear, heads, seen.names])} ${JSON.stringify(comparison)}`,
      )}
      <section className="mt-10" aria-label="Cost">
        <h2 className="mb-2 text-lg">Cost</h2>
        <p className="max-w-prose text-soft">
          What measures cost is confidential to their companies and the stewards, and so is any sum of few of them.{' '}
          {!seen.readsCosts && 'A steward of the cluster can hold the costs of two scenarios side by side.'}
          {seen.readsCosts && asked.a !== 'reference' && asked.b !== 'reference' && (
            <>
              As a steward you may read{' '}
              <TextLink href={`${home}/scenarios/costs?a=${asked.a}&b=${asked.b}`}>the costs of both</TextLink>; each
              company sees that you did.
            </>
          )}
          {seen.readsCosts && (asked.a === 'reference' || asked.b === 'reference') && 'The reference costs nothing.'}
        </p>
      </section>
    </>
  )
}
