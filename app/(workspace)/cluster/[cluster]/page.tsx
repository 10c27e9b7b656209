import type { Metadata } from 'next'
import { placeName } from '#lib/domain/roadmap/place-name'
import { formatDate, tonnesScale } from '#lib/format'
import { stageNames } from '#lib/domain/roadmap/words'
import { clusterFrame } from '#lib/views/cluster-frame'
import { clusterOverview } from '#lib/views/cluster-overview'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { DataNote } from '#ui/data-note'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { MembersTable } from './members/members-table.tsx'

export const metadata: Metadata = { title: 'Overview' }

export default async function ClusterPage({ params }: PageProps<'/cluster/[cluster]'>) {
  const { cluster } = await params
  const [frame, seen] = await Promise.all([see(clusterFrame, { cluster }), see(clusterOverview, { cluster })])
  const scale = tonnesScale(seen.target.map((point) => Number(point.tonnes)))
  return (
    <>
      <PageHeader
        title={frame.name}
        state={`Cycle ${frame.cycle} · ${stageNames[frame.stage]}`}
        deadline={seen.submitBy && frame.frozen === null ? `Submissions by ${formatDate(seen.submitBy)}` : undefined}
        action={<NextStep frame={frame} seen={seen} />}
        lead={seen.boundary}
      />
      <Facts
        items={[
          { term: 'Region', value: placeName({ region: seen.region, country: frame.country }) },
          { term: 'Base year', value: String(seen.baseYear) },
          { term: 'Horizon', value: String(seen.horizonYear) },
          {
            term: 'Target',
            value:
              seen.target.length === 0
                ? 'None set yet'
                : seen.target.map((point) => `${scale.withUnit(Number(point.tonnes))} in ${point.year}`).join(', '),
            note: seen.targetIllustrative ? 'Illustrative: not a published target.' : (seen.targetSource ?? undefined),
          },
          {
            term: 'Draft roadmap',
            value: seen.draft
              ? `Draft ${seen.draft.number}, merged ${formatDate(seen.draft.mergedAt)} by ${seen.draft.mergerName}`
              : 'Not merged yet',
            note:
              seen.draft && seen.fresher > 0
                ? `${seen.fresher} accepted since: merge again to take them in.`
                : undefined,
          },
          {
            term: 'Frozen version',
            value: seen.frozen ? `Version ${seen.frozen.number}` : 'None yet',
            note: seen.frozen ? frozenNote(seen.frozen) : undefined,
          },
        ]}
      />
      <DataNote note={seen.dataNote} />
      <section className="mt-8">
        <MembersTable slug={frame.slug} members={seen.members} mayDecide={seen.may.decide} />
      </section>
    </>
  )
}

function frozenNote({ state, deadline, publishedAt }: NonNullable<StepProps['seen']['frozen']>): string | undefined {
  if (publishedAt) return `Published ${formatDate(publishedAt)}`
  return state === 'in-signature' ? `Sign-off until ${formatDate(deadline)}` : undefined
}

type StepProps = {
  readonly frame: Awaited<ReturnType<typeof clusterFrame.run>> & object
  readonly seen: Awaited<ReturnType<typeof clusterOverview.run>> & object
}

/** The one next thing to do here, for this person. */
function NextStep({ frame, seen }: StepProps) {
  const home = `/cluster/${frame.slug}`
  if (frame.frozen?.state === 'in-signature' || frame.frozen?.state === 'agreed') {
    return (
      <LinkButton tone="primary" href={`${home}/sign-off`}>
        Go to sign-off
      </LinkButton>
    )
  }
  if (frame.frozen?.state === 'adopted' && seen.fresher === 0) {
    return (
      <LinkButton tone="primary" href={`${home}/progress`}>
        Progress against version {frame.frozen.number}
      </LinkButton>
    )
  }
  const waiting = seen.may.decide ? seen.members.filter((member) => member.state === 'submitted') : []
  const mayMerge = seen.may.merge && seen.fresher > 0
  if (waiting[0] || mayMerge) {
    return (
      <>
        {mayMerge && (
          <ActionForm
            name="roadmap.merge"
            hidden={{ clusterId: seen.clusterId }}
            submitLabel={`Merge ${seen.accepted} of ${frame.members} submissions`}
            tone={waiting[0] ? 'quiet' : 'primary'}
            label="Merge the roadmap"
          />
        )}
        {waiting[0] && (
          <LinkButton tone="primary" href={`${home}/members/${waiting[0].organisationId}`}>
            Read the next submission
          </LinkButton>
        )}
      </>
    )
  }
  if (seen.may.invite && frame.members === 0) {
    return (
      <LinkButton tone="primary" href={`${home}/people`}>
        Invite the first company
      </LinkButton>
    )
  }
  const own = seen.members.find((member) => member.own && (member.state === null || member.state === 'returned'))
  if (own) {
    return (
      <LinkButton tone="primary" href={`/company/${own.organisationId}/${frame.slug}`}>
        Prepare the submission of {own.name}
      </LinkButton>
    )
  }

  if (frame.blockingConflicts > 0) {
    return (
      <LinkButton tone="primary" href={`${home}/conflicts`}>
        Look at {frame.blockingConflicts} blocking {frame.blockingConflicts === 1 ? 'conflict' : 'conflicts'}
      </LinkButton>
    )
  }
  if (frame.draftNumber !== null) {
    return (
      <LinkButton tone="primary" href={`${home}/roadmap`}>
        Read draft {frame.draftNumber}
      </LinkButton>
    )
  }
  return null
}
