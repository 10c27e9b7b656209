/** TakePart { seen, jobId }   makes a scenario of a schedule, and takes that into the draft */
import type { clusterSchedule } from '#lib/views/cluster-schedule'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { TextInput } from '#ui/field'
import { Notice } from '#ui/notice'

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
      <Notice tone="good" title={`It is kept as the scenario “${taken.name}”`}>
        <p>
          The measures that all members read take their proposed years there; what a company keeps confidential stays
          where it put it.{' '}
          <TextLink href={`${home}/scenarios/compare?a=submitted&b=${taken.id}`}>
            Compare it with the submitted plans
          </TextLink>
          .
        </p>
        {mayAsk && (
          <div className="mt-3">
            <ActionForm
              name="scenario.follow"
              hidden={{ clusterId, id: taken.id, rowVersion: taken.rowVersion }}
              submitLabel="Take into the draft"
              label="Take into the draft"
            >
              <TextInput name="reason" label="Why" hint="Every member reads it in the draft." />
            </ActionForm>
          </div>
        )}
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
