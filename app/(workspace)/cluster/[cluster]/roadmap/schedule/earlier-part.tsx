/** EarlierPart { jobs, shownId, path }   every computation that was asked for, newest first */
import type { ScheduleJobState } from '#lib/domain/schedule/job'
import type { clusterSchedule } from '#lib/views/cluster-schedule'
import { dash, formatInstant, formatPercent } from '#lib/format'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Status, type StatusTone } from '#ui/status'

type Job = NonNullable<Awaited<ReturnType<typeof clusterSchedule.run>>>['jobs'][number]

const states = {
  queued: ['info', 'Waiting'],
  running: ['info', 'Running'],
  done: ['good', 'Done'],
  failed: ['bad', 'Failed'],
  cancelled: ['plain', 'Cancelled'],
} as const satisfies Record<ScheduleJobState, readonly [StatusTone, string]>

export function EarlierPart({
  jobs,
  shownId,
  path,
}: {
  readonly jobs: readonly Job[]
  readonly shownId: string | null
  readonly path: string
}) {
  if (jobs.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2 text-lg">
        What was asked for
      </h2>
      <DataTable
        caption="Computations"
        captionHidden
        rows={jobs}
        rowKey={(job) => job.id}
        columns={[
          {
            key: 'asked',
            head: 'Asked for',
            cell: (job) =>
              job.id === shownId ? (
                formatInstant(job.askedAt)
              ) : (
                <TextLink href={`${path}?of=${job.id}`}>{formatInstant(job.askedAt)}</TextLink>
              ),
          },
          { key: 'by', head: 'By', cell: (job) => job.askerName },
          { key: 'draft', head: 'Draft', figures: true, cell: (job) => job.draftNumber },
          { key: 'limit', head: 'Time limit', unit: 's', figures: true, cell: (job) => job.timeLimit },
          {
            key: 'gap',
            head: 'Proven gap',
            figures: true,
            cell: (job) => (job.gap === null || job.state !== 'done' ? dash : formatPercent(Number(job.gap), 1)),
          },
          {
            key: 'state',
            head: 'State',
            cell: ({ state }) => <Status tone={states[state][0]} words={states[state][1]} />,
          },
        ]}
      />
    </section>
  )
}
