import type { Metadata } from 'next'
import { conflictNames } from '#lib/domain/roadmap/words'
import { inWords } from '#lib/domain/roadmap/years-in-words'
import { formatDate } from '#lib/format'
import { clusterConflict } from '#lib/views/cluster-conflicts'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { RadioGroup, Textarea } from '#ui/field'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { Thread } from '#ui/thread'
import { ConflictFigures } from './conflict-figures.tsx'
import { WaysOut } from './ways-out.tsx'

export const metadata: Metadata = { title: 'Conflict' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterConflict.run>>>
type Detail = NonNullable<Seen['detail']>

export default async function ConflictPage({ params, searchParams }: PageProps<'/cluster/[cluster]/conflicts/[key]'>) {
  const { cluster, key } = await params
  const { way } = await searchParams
  const seen = await see(clusterConflict, { cluster, key: decodeURIComponent(key) })
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/cluster/${cluster}/conflicts`, label: 'Conflicts' }]}
        title={conflictNames[seen.kind]}
        state={<Standing seen={seen} />}
        deadline={`Draft ${seen.draftNumber}`}
        lead={seen.sentence}
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="min-w-0 space-y-8">
          {seen.detail === null || seen.pathway === null ? (
            <Notice title="The figures are withheld from you">
              {seen.parties.length === 0
                ? 'They rest on confidential entries. The stewards alone see them.'
                : `They rest on confidential entries of ${inWords(seen.parties.map((party) => party.name))}. The stewards see them, and the parties where none of them would read what another keeps confidential.`}
            </Notice>
          ) : (
            <>
              <ConflictFigures figures={seen.detail.figures} />
              <WaysOut
                waysOut={seen.detail.waysOut}
                pathway={seen.pathway}
                draftNumber={seen.draftNumber}
                asked={typeof way === 'string' ? way : undefined}
                here={`/cluster/${cluster}/conflicts/${key}`}
              />
            </>
          )}
          {seen.resolution && (
            <section>
              <h2 className="mb-2 text-lg">Decision</h2>
              <p>
                {seen.resolution.decidedBy} on {formatDate(new Date(seen.resolution.decidedAt))}:{' '}
                {wayName(seen, seen.resolution.choice)}
              </p>
              <p className="mt-1 max-w-prose text-soft">{seen.resolution.reason}</p>
            </section>
          )}
          {seen.maySettle && seen.detail && <Settle seen={seen} detail={seen.detail} />}
        </div>
        <section className="min-w-0">
          <h2 className="mb-2 text-lg">Discussion</h2>
          <Thread
            clusterId={seen.clusterId}
            about={`conflict:${seen.key}`}
            comments={seen.comments}
            readers={
              seen.kept
                ? `It rests on confidential entries: what is said here stays with ${listeners(seen)}.`
                : undefined
            }
          />
        </section>
      </div>
    </>
  )
}

function Standing({ seen }: { readonly seen: Seen }) {
  if (seen.resolution) return <Status tone="good" mark="✓" words="Settled" />
  return seen.blocking ? (
    <Status tone="bad" mark="▼" words="Blocks the freeze" />
  ) : (
    <Status tone="warn" mark="○" words="To note" />
  )
}

/** Who reads what is said about a conflict that is kept: parties that are not named to one another talk with the office alone. */
const listeners = ({ parties }: Seen): string =>
  parties.length === 0 ? 'the company that says it and the cluster’s office' : 'the parties and the cluster’s office'

const wayName = (seen: Seen, choice: string): string =>
  seen.detail?.waysOut.find((way) => way.id === choice)?.sentence ?? 'One way out was taken.'

function Settle({ seen, detail }: { readonly seen: Seen; readonly detail: Detail }) {
  return (
    <section>
      <h2 className="mb-3 text-lg">{seen.resolution ? 'Decide anew' : 'Decide'}</h2>
      <ActionForm
        name="conflict.settle"
        hidden={{
          clusterId: seen.clusterId,
          key: seen.key,
          factsDigest: detail.factsDigest,
          decidedAt: seen.resolution?.decidedAt ?? '',
        }}
        submitLabel="Take this way out and merge again"
        tone="primary"
        label="Settle the conflict"
      >
        <RadioGroup
          name="choice"
          label="Way out"
          options={detail.waysOut.map((way) => ({ value: way.id, label: way.sentence }))}
        />
        <Textarea
          name="reason"
          label="Reason"
          hint={
            seen.kept
              ? 'It stays with the parties and the cluster’s office. The roadmap that is signed says that a decision was taken, not which.'
              : 'Every member reads it, and it becomes part of the roadmap that is signed.'
          }
          rows={3}
          wide
        />
      </ActionForm>
    </section>
  )
}
