/** TakePart { seen, jobId, differs }   makes a scenario of a schedule, and takes that into the draft */
import type { clusterSchedule } from '#lib/views/cluster-schedule'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Notice } from '#ui/notice'
import { FollowDialog } from '../../scenarios/follow-dialog.tsx'

type Seen = NonNullable<Awaited<ReturnType<typeof clusterSchedule.run>>>

export function TakePart({
  seen: { clusterId, home, taken, mayTake, mayAsk },
  jobId,
  differs,
}: {
  readonly seen: Pick<Seen, 'clusterId' | 'home' | 'taken' | 'mayTake' | 'mayAsk'>
  readonly jobId: string
  /** Whether it would change anything that all members read. */
  readonly differs: boolean
}) {
  if (taken) {
    return (
      <Notice
        tone="good"
        title={`It is kept as the scenario “${taken.name}”`}
        action={
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`${home}/scenarios/compare?a=submitted&b=${taken.id}`}>
              Compare with the submitted plans
            </LinkButton>
            {mayAsk && <FollowDialog clusterId={clusterId} {...taken} />}
          </div>
        }
      >
        The measures that all members read take their proposed years there; what a company keeps confidential stays
        where it put it.
      </Notice>
    )
  }
  if (!mayTake || !differs) return null
  return (
    <div className="mb-8">
      <ActionForm
        name="schedule.take"
        hidden={{ clusterId, id: jobId }}
        submitLabel="Keep as a scenario"
        label="Keep as a scenario"
        tone="quiet"
      />
      <p className="mt-1 max-w-prose text-sm text-soft">
        A scenario can be compared with the submitted plans and taken into the draft.
      </p>
    </div>
  )
}
