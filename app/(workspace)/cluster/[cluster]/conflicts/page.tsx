import type { Metadata } from 'next'
import { conflictNames } from '#lib/domain/roadmap/words'
import { formatDate } from '#lib/format'
import { clusterConflicts, type ConflictHeading } from '#lib/views/cluster-conflicts'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FormNotice } from '#ui/error-summary'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'

export const metadata: Metadata = { title: 'Conflicts' }

export default async function ConflictsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/conflicts'>) {
  const { cluster } = await params
  const { settled } = await searchParams
  const seen = await see(clusterConflicts, { cluster })
  const open = seen.conflicts.filter((conflict) => conflict.resolution === null)
  const blocking = open.filter((conflict) => conflict.blocking)
  const others = open.filter((conflict) => !conflict.blocking)
  const taken = seen.conflicts.filter((conflict) => conflict.resolution !== null)
  return (
    <>
      <PageHeader
        title="Conflicts"
        state={
          seen.draft ? `Draft ${seen.draft.number}, merged ${formatDate(seen.draft.mergedAt)}` : 'Nothing merged yet'
        }
        deadline={
          seen.draft
            ? `${blocking.length} blocking, ${others.length} to note, ${taken.length} settled${seen.closed > 0 ? `, ${seen.closed} not shown to you` : ''}`
            : undefined
        }
        action={
          seen.draft && open.length + seen.closed === 0 ? (
            <LinkButton tone="primary" href={`/cluster/${cluster}/roadmap`}>
              Read draft {seen.draft.number}
            </LinkButton>
          ) : undefined
        }
        lead="A blocking conflict must be settled before a version can be frozen. A decision is replayed at each later merge while the figures it rests on stand."
      />
      {typeof settled === 'string' && (
        <div className="mb-6">
          <FormNotice tone="good">The decision is recorded, and the roadmap was merged again with it.</FormNotice>
        </div>
      )}
      {seen.draft === null && (
        <EmptyState title="Conflicts appear with the first merge">
          <p>The lead merges the accepted submissions from the overview.</p>
        </EmptyState>
      )}
      {seen.draft && seen.conflicts.length + seen.closed === 0 && (
        <EmptyState title="The submissions agree">
          <p>Nothing in this draft stands against anything else in it.</p>
        </EmptyState>
      )}
      <Group title="Blocking" conflicts={blocking} cluster={cluster} />
      <Group title="To note" conflicts={others} cluster={cluster} />
      <Group title="Settled" conflicts={taken} cluster={cluster} />
      {seen.closed > 0 && (
        <p className="max-w-prose text-sm text-soft">
          {seen.closed === 1
            ? 'One conflict rests on what companies keep confidential, and may block the freeze. It is seen by its parties, as far as they may know of each other, and by the cluster’s office, which settles it.'
            : `${seen.closed} conflicts rest on what companies keep confidential, and may block the freeze. They are seen by their parties, as far as these may know of each other, and by the cluster’s office, which settles them.`}
        </p>
      )}
    </>
  )
}

function Group({
  title,
  conflicts,
  cluster,
}: {
  readonly title: string
  readonly conflicts: readonly ConflictHeading[]
  readonly cluster: string
}) {
  if (conflicts.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-lg">
        {title} <span className="figures font-normal text-faint">{conflicts.length}</span>
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {conflicts.map((conflict) => (
          <li key={conflict.key} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[200px_minmax(0,1fr)]">
            <div>
              <Mark conflict={conflict} />
            </div>
            <div className="min-w-0">
              <TextLink href={`/cluster/${cluster}/conflicts/${encodeURIComponent(conflict.key)}`}>
                {conflict.sentence}
              </TextLink>
              <p className="mt-1 text-sm text-soft">
                {conflictNames[conflict.kind]}
                {conflict.parties.length > 0 && ` · ${conflict.parties.map((party) => party.name).join(', ')}`}
                {conflict.kept && ' · confidential: who is no party does not see it'}
              </p>
              {conflict.resolution && (
                <p className="mt-1 text-sm text-soft">
                  {conflict.resolution.decidedBy}: {conflict.resolution.reason}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mark({ conflict }: { readonly conflict: ConflictHeading }) {
  if (conflict.resolution) return <Status tone="good" mark="✓" words="Settled" />
  if (conflict.blocking) return <Status tone="bad" mark="▼" words="Blocks the freeze" />
  return <Status tone="warn" mark="○" words="To note" />
}
