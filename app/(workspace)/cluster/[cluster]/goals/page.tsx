import type { Metadata } from 'next'
import { formatDate } from '#lib/format'
import { clusterGoals } from '#lib/views/cluster-goals'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { BudgetChart } from '#ui/charts/budget-chart'
import { BudgetLeftChart } from '#ui/charts/budget-left-chart'
import { LadderChart } from '#ui/charts/ladder-chart'
import { Choices } from '#ui/choices'
import { EmptyState } from '#ui/empty-state'
import { LadderSources, TwoNumbers } from '#ui/goals/ladder-sources'
import { LadderTable } from '#ui/goals/ladder-table'
import { PageHeader } from '#ui/page-header'
import { IllustrativeNote } from '#ui/status'
import { GapFacts } from './gap-facts.tsx'
import { goalsHref, readGoalsQuery, yearsIn } from './goals-query.ts'
import { NetZeroTable } from './net-zero-table.tsx'
import { ReferenceParts } from './reference-parts.tsx'
import { Together } from './together.tsx'
import { WhatChanged } from './what-changed.tsx'

export const metadata: Metadata = { title: 'Goals' }

export default async function GoalsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/goals'>) {
  const { cluster } = await params
  const query = readGoalsQuery(await searchParams)
  const seen = await see(clusterGoals, { cluster, version: query.version })
  const here = `/cluster/${cluster}/goals`
  if (seen.source === null) {
    return (
      <>
        <PageHeader title="Goals" state="Nothing merged yet" />
        <EmptyState
          title="The ladder of goals appears with the first merge"
          action={<LinkButton href={`/cluster/${cluster}`}>To the overview</LinkButton>}
        >
          <p>It sets what companies promise against the goals of the cluster, its region and its nation.</p>
        </EmptyState>
      </>
    )
  }
  const { ladder, source } = seen
  const years = yearsIn(ladder.years, query)
  return (
    <>
      <PageHeader
        title="Goals"
        state={source.kind === 'draft' ? `Draft ${source.number}` : `Version ${source.number}, frozen`}
        deadline={formatDate(source.at)}
        action={
          <>
            <LinkButton href={`/cluster/${cluster}/benchmark`}>Benchmark</LinkButton>
            <LinkButton href={`/cluster/${cluster}/outlook`}>Outlook</LinkButton>
            <LinkButton href={goalsHref(`${here}/file`, query, { format: 'csv' })} prefetch={false}>
              Export CSV
            </LinkButton>
            <LinkButton href={goalsHref(`${here}/file`, query, { format: 'xlsx' })} prefetch={false}>
              Export XLSX
            </LinkButton>
          </>
        }
        lead="What companies promise and do, in tonnes of scope 1, against what the cluster, its region and its nation ask. A wider goal asks of the cluster that it falls as fast."
      />
      <Choices
        label="Roadmap"
        choices={[
          {
            href: goalsHref(here, { ...query, version: undefined }),
            label: 'Newest draft',
            on: query.version === undefined,
          },
          ...seen.versions.map((version) => ({
            href: goalsHref(here, { ...query, version }),
            label: `Version ${version}`,
            on: query.version === version,
          })),
        ]}
      />
      <GapFacts ladder={ladder} />
      <div className="mt-8 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_280px]">
        <LadderChart ladder={ladder} tableId="ladder" title={`Goals of ${seen.name} on one axis`} />
        <div>
          <BudgetChart budgets={seen.budgets} id="budgets" />
          <BudgetLeftChart left={seen.budgetLeft} id="budget-left" />
        </div>
      </div>
      <TwoNumbers ladder={ladder} years={years} />
      <section className="mt-8" aria-label="Ladder">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 className="text-lg">Ladder</h2>
          <Choices
            label="Years"
            choices={[
              {
                href: `${goalsHref(here, { ...query, years: null })}#ladder`,
                label: 'Every five',
                on: query.years === null,
              },
              {
                href: `${goalsHref(here, { ...query, years: [2030, 2040] })}#ladder`,
                label: '2030 and 2040',
                on: Array.isArray(query.years) && query.years.join() === '2030,2040',
              },
              {
                href: `${goalsHref(here, { ...query, years: 'all' })}#ladder`,
                label: 'Every year',
                on: query.years === 'all',
              },
            ]}
          />
        </div>
        <LadderTable ladder={ladder} years={years} id="ladder" caption="Ladder of goals" />
        {seen.cluster.targetIllustrative && <IllustrativeNote />}
        <p className="mt-2 max-w-prose text-xs text-faint">
          Committed: the sum of members’ commitments, and the reference for who has none. On course: where the measures
          lead. Gap: committed less required; more than nothing is short. Coverage: the share of that year’s reference
          whose owners have a commitment that stands against tonnes. Cap: how fast a trading scheme’s cap falls, as a
          pace for the part it covers; the rest stays at its reference.
        </p>
      </section>
      <Together seen={seen} years={years} />
      <ReferenceParts seen={seen} />
      {source.kind === 'draft' && <WhatChanged split={seen.split} />}
      <NetZeroTable years={seen.netZero} />
      <LadderSources ladder={ladder} emissionsFrom={seen.emissionsFrom} chosen={seen.chosen} />
      {seen.companies.length > 0 && (
        <p className="mt-8">
          {seen.companies.map(({ organisationId, name }) => (
            <TextLink key={organisationId} href={`/company/${organisationId}/${cluster}/alignment`}>
              How {name} stands on its own
            </TextLink>
          ))}
        </p>
      )}
    </>
  )
}
