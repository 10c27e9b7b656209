import type { Metadata } from 'next'
import type { AskStatus } from '#lib/domain/infrastructure/ask'
import { askStatusNames } from '#lib/domain/infrastructure/words'
import { enablerNames } from '#lib/domain/submission/words'
import { formatTonnes } from '#lib/format'
import { clusterAsks, type Dependent } from '#lib/views/cluster-asks'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Status, type StatusTone } from '#ui/status'
import { Withheld } from '#ui/withheld'

export const metadata: Metadata = { title: 'Asks' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterAsks.run>>>

export default async function AsksPage({ params }: PageProps<'/cluster/[cluster]/asks'>) {
  const { cluster } = await params
  const seen = await see(clusterAsks, { cluster })
  const { asks, home, mayKeep } = seen
  const add = mayKeep && (
    <LinkButton tone="primary" href={`${home}/asks/new`}>
      Add an ask
    </LinkButton>
  )
  const waiting = asks.filter(({ status }) => status !== 'granted').length
  return (
    <>
      <PageHeader
        title="Asks"
        state={asks.length === 0 ? undefined : `${asks.length} in the register, ${waiting} not granted`}
        deadline={seen.draft === null ? undefined : `tonnes as of draft ${seen.draft}`}
        action={asks.length > 0 && add}
        lead="What the cluster needs from others before its measures can happen: a policy, money, a partner, a technology. Each has somebody who must grant it, and the tonnes that wait for it."
      />
      <DataTable
        caption="Register of asks"
        captionHidden
        columns={columnsOf(home)}
        rows={asks}
        rowKey={(ask) => ask.id}
        empty={
          <EmptyState title="No ask yet" action={add}>
            <p>
              {mayKeep
                ? 'Enter what has to be granted from outside, by whom and by when, and tick the measures that wait for it. The next merge adds up their tonnes.'
                : 'The lead of the cluster keeps what has to be granted from outside, with the measures that wait for it.'}
            </p>
          </EmptyState>
        }
      />
    </>
  )
}

const askTones = {
  open: 'plain',
  asked: 'info',
  promised: 'info',
  granted: 'good',
  refused: 'bad',
} satisfies Record<AskStatus, StatusTone>

const columnsOf = (home: string): readonly Column<Seen['asks'][number]>[] => [
  {
    key: 'title',
    head: 'Ask',
    className: 'min-w-48',
    cell: (ask) => (
      <>
        <TextLink href={`${home}/asks/${ask.id}`}>{ask.title}</TextLink>
        {ask.source && <span className="block max-w-80 text-xs font-normal text-faint">{ask.source}</span>}
      </>
    ),
  },
  {
    key: 'status',
    head: 'Status',
    cell: (ask) => <Status tone={askTones[ask.status]} words={askStatusNames[ask.status]} />,
  },
  { key: 'needed', head: 'Needed by', figures: true, cell: (ask) => ask.neededBy },
  {
    key: 'tonnes',
    head: 'Tonnes a year, at most',
    figures: true,
    cell: (ask) => <Tonnes dependent={ask.dependent} />,
  },
  { key: 'measures', head: 'Measures', figures: true, cell: (ask) => ask.measureIds.length || null },
  { key: 'owner', head: 'Who grants it', className: 'min-w-36', cell: (ask) => ask.owner.name },
  { key: 'kind', head: 'Kind', cell: (ask) => enablerNames[ask.kind] },
]

function Tonnes({ dependent }: { readonly dependent: Dependent | null }) {
  if (dependent === null) return <span className="text-faint">not merged yet</span>
  const { most, year } = dependent
  if (most.state === 'withheld') return <Withheld reason={most.reason} />
  if (most.state === 'unknown' || year === null) return null
  return `${formatTonnes(Number(most.value))} from ${year}`
}
