import type { Metadata } from 'next'
import { placeName } from '#lib/domain/roadmap/place-name'
import { isSigned, type Stage } from '#lib/domain/roadmap/stage'
import { stageNames } from '#lib/domain/roadmap/words'
import { dash, formatDate, tonnesScale } from '#lib/format'
import { forumCluster } from '#lib/views/forum-cluster'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { Sparkline } from '#ui/charts/sparkline'
import { DataNote } from '#ui/data-note'
import { Facts, type Fact } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Leads } from './leads.tsx'

export const metadata: Metadata = { title: 'Cluster' }

type Seen = NonNullable<Awaited<ReturnType<typeof forumCluster.run>>>

export default async function ForumClusterPage({ params }: PageProps<'/forum/[cluster]'>) {
  const { cluster } = await params
  const seen = await see(forumCluster, { cluster })
  return (
    <>
      <PageHeader
        crumbs={[{ href: '/forum', label: 'All clusters' }]}
        title={seen.name}
        state={stageNames[(seen.released?.stage ?? 'drafting') as Stage]}
        deadline={seen.released?.dataAt ? `Data of ${formatDate(seen.released.dataAt)}` : undefined}
        action={
          seen.publishedAt ? (
            <LinkButton tone="primary" href={`/published/${seen.slug}`}>
              Read the published roadmap
            </LinkButton>
          ) : undefined
        }
        lead={seen.boundary}
      />
      {seen.leads.length === 0 && seen.invitations.length === 0 && (
        <Notice tone="info" title="This cluster has no lead yet">
          Invite one below. The lead then invites the companies.
        </Notice>
      )}
      <Facts items={factsOf(seen)} />
      <DataNote note={seen.dataNote} />
      {!seen.publishedAt && (
        <p className="mt-6 max-w-prose text-soft">
          The roadmap itself opens here once its members have adopted and published it. Until then staff see sums that
          are public on registers, and how far the cluster has come.
        </p>
      )}
      <Leads clusterId={seen.id} leads={seen.leads} invitations={seen.invitations} />
    </>
  )
}

const noGap = 'No frozen version yet, or its totals are withheld'

function factsOf(seen: Seen): readonly Fact[] {
  const { released } = seen
  const figures = [released?.baseTonnes, released?.latestTonnes, released?.targetTonnes, released?.gap2030Tonnes]
  const scale = tonnesScale(figures.map((figure) => Number(figure ?? 0)))
  const tonnes = (figure: string | null | undefined) => (figure == null ? dash : scale.withUnit(Number(figure)))
  return [
    { term: 'Place', value: placeName(seen) },
    { term: 'Members', value: released?.members ?? 0, note: `${released?.submitted ?? 0} submitted in this cycle` },
    {
      term: `Base year ${seen.baseYear}`,
      value: tonnes(released?.baseTonnes),
      note: 'Public register figures of accepted submissions',
    },
    {
      term: released?.latestYear ? `Latest, ${released.latestYear}` : 'Latest',
      value: tonnes(released?.latestTonnes),
      note:
        released && released.history.length > 0 ? (
          <Sparkline
            points={released.history.map(([year, amount]) => ({ year, tonnes: amount }))}
            label={`Yearly emissions of ${seen.name}`}
          />
        ) : undefined,
    },
    {
      term: released?.targetYear ? `Target ${released.targetYear}` : 'Target',
      value: tonnes(released?.targetTonnes),
      note: seen.targetIllustrative ? 'Illustrative: not a published target.' : (seen.targetSource ?? undefined),
    },
    {
      term: 'Gap in 2030',
      value: tonnes(released?.gap2030Tonnes),
      note: released?.gap2030Tonnes == null ? noGap : 'Roadmap minus target',
    },
    {
      term: 'Signed',
      value:
        released && released.signatories > 0 && isSigned(released.stage)
          ? `${released.signed} of ${released.signatories}`
          : dash,
    },
    { term: 'Horizon', value: String(seen.horizonYear) },
  ]
}
