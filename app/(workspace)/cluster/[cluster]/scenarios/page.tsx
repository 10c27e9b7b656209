import type { Metadata } from 'next'
import { scenarioInWords } from '#lib/domain/scenario/words'
import { formatPercent, tonnesScale } from '#lib/format'
import { clusterScenarios } from '#lib/views/cluster-scenarios'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { CompareForm } from './compare-form.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { Shown } from './pair-cells.tsx'

export const metadata: Metadata = { title: 'Scenarios' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterScenarios.run>>>
type Way = Seen['ways'][number]

export default async function ScenariosPage({ params }: PageProps<'/cluster/[cluster]/scenarios'>) {
  const { cluster } = await params
  const seen = await see(clusterScenarios, { cluster })
  const { home, ways, draft, mayKeep, waiting } = seen
  const add = mayKeep && ways.length > 0 && (
    <LinkButton tone="primary" href={`${home}/scenarios/new`}>
      Make a scenario
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Scenarios"
        state={seen.followed ? `Draft ${draft?.number} follows “${seen.followed.name}”` : undefined}
        deadline={draft ? `worked out beside draft ${draft.number}` : undefined}
        action={add}
        lead="Other ways to go with the same plans. Each is merged under the same rules as the roadmap, and nobody’s plan is changed by it."
      />
      {ways.length === 0 ? (
        <NothingYet seen={seen} />
      ) : (
        <>
          <CompareForm home={home} ways={ways} a="submitted" b={ways.at(-1)?.of ?? 'reference'} />
          <div className="mt-8">
            <DataTable
              caption="Ways to go"
              captionHidden
              columns={columnsOf(seen)}
              rows={ways}
              rowKey={({ of }) => of}
              comfortable
            />
          </div>
          {ways.length === 2 && (
            <p className="mt-4 max-w-prose text-soft">
              {mayKeep
                ? 'Make one led by electrification or by hydrogen, or move single starts, and hold it against what was submitted.'
                : 'The lead or a steward of the cluster can make more: led by electrification or by hydrogen, or with other starts.'}
            </p>
          )}
        </>
      )}
      {waiting.length > 0 && (
        <div className="mt-6">
          <Notice title="Not worked out beside this draft">
            {waiting.map(({ name }) => name).join(', ')}. The next merge works out every scenario again.
          </Notice>
        </div>
      )}
    </>
  )
}

function NothingYet({ seen: { draft, home, mayFollow } }: { readonly seen: Seen }) {
  return (
    <EmptyState
      title={draft ? 'Nothing is worked out beside this draft' : 'Scenarios begin with the first merge'}
      action={
        mayFollow && (
          <LinkButton tone="primary" href={draft ? `${home}/roadmap` : home}>
            {draft ? 'To the roadmap, to merge again' : 'To the overview'}
          </LinkButton>
        )
      }
    >
      <p>
        {draft
          ? 'The next merge works out the reference, the plans as submitted and every scenario on the same inputs.'
          : 'Once plans are accepted and merged, they can be held against the reference and against other ways to go.'}
      </p>
    </EmptyState>
  )
}

function columnsOf(seen: Seen): readonly Column<Way>[] {
  const { home, ways, mayKeep, mayFollow, clusterId, followed } = seen
  const figures = ways.flatMap(({ figures: { gaps, residual } }) => [residual, ...gaps.map(({ figure }) => figure)])
  const scale = tonnesScale(figures.flatMap((figure) => (figure.state === 'shown' ? [Number(figure.value)] : [])))
  const budgets = tonnesScale(
    ways.flatMap(({ figures: { budget } }) => (budget.state === 'shown' ? [Number(budget.value)] : [])),
  )
  const years = ways[0]?.figures.gaps.map(({ year }) => year) ?? []
  const inDraft = (of: string): boolean => of === (followed?.id ?? 'submitted')
  return [
    {
      key: 'name',
      head: 'Scenario',
      className: 'min-w-40',
      cell: ({ of, name, row }) => (
        <>
          {of === 'submitted' ? (
            name
          ) : (
            <TextLink href={`${home}/scenarios/compare?a=submitted&b=${of}`}>{name}</TextLink>
          )}
          <span className="block max-w-72 text-xs font-normal text-faint">
            {row ? scenarioInWords(row.changes) : about(of)}
          </span>
          {inDraft(of) && (
            <span className="mt-1 block">
              <Status tone="info" words="In the draft" />
            </span>
          )}
        </>
      ),
    },
    ...years.map((year): Column<Way> => ({
      key: `gap ${year}`,
      head: `Gap ${year}`,
      unit: scale.unit,
      figures: true,
      cell: ({ figures: { gaps } }) => {
        const gap = gaps.find((each) => each.year === year)
        return gap && <Shown figure={gap.figure} format={scale.format} />
      },
    })),
    {
      key: 'residual',
      head: 'Left at the horizon',
      unit: scale.unit,
      figures: true,
      cell: ({ figures: { residual, residualShare } }) => (
        <>
          <Shown figure={residual} format={scale.format} />
          {residualShare.state === 'shown' && (
            <span className="block text-xs text-faint">
              {formatPercent(Number(residualShare.value), 1)} of the base year
            </span>
          )}
        </>
      ),
    },
    {
      key: 'budget',
      head: 'Budget to the horizon',
      unit: budgets.unit,
      figures: true,
      cell: ({ figures: { budget } }) => <Shown figure={budget} format={budgets.format} />,
    },
    { key: 'maker', head: 'Made by', cell: ({ row }) => row?.makerName ?? '' },
    ...(mayKeep || mayFollow
      ? [
          {
            key: 'do',
            head: '',
            cell: ({ of, name, row }: Way) => (
              <span className="flex flex-wrap justify-end gap-2 print:hidden">
                {mayKeep && row && (
                  <LinkButton size="sm" tone="plain" href={`${home}/scenarios/${of}`}>
                    Change
                  </LinkButton>
                )}
                {mayFollow && of !== 'reference' && !inDraft(of) && (
                  <FollowDialog clusterId={clusterId} id={of} name={name} rowVersion={row?.rowVersion ?? null} />
                )}
              </span>
            ),
          },
        ]
      : []),
  ]
}

const about = (of: string): string =>
  of === 'reference' ? 'If nothing further is done.' : 'Every measure as its company submitted it.'
