/** LivePart { live, clusterId, currency, path, mayCancel }   a computation that waits or runs: how far it is, and how to end it */
import type { clusterSchedule } from '#lib/views/cluster-schedule'
import { formatMoney, formatPercent, formatTonnes } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { SoftRefresh } from './soft-refresh.tsx'

type Live = NonNullable<NonNullable<Awaited<ReturnType<typeof clusterSchedule.run>>>['live']>

export function LivePart({
  live,
  clusterId,
  currency,
  path,
  mayCancel,
}: {
  readonly live: Live
  readonly clusterId: string
  readonly currency: string
  readonly path: string
  readonly mayCancel: boolean
}) {
  return (
    <section aria-label="Under way" className="my-4 border-l-3 border-plain bg-plain-wash px-4 py-3">
      <div aria-live="polite">
        <p className="font-semibold text-plain">
          {live.state === 'queued' ? 'Waiting for its turn' : 'Being worked out'}
        </p>
        <p className="figures max-w-prose">
          {live.state === 'queued' ? 'It begins within a moment.' : words(live, currency)}
        </p>
        <p className="text-sm text-soft">
          Asked for by {live.askerName}, on draft {live.draftNumber}; it may take {live.timeLimit} seconds. This page
          can be left: the result will be here.
        </p>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-4">
        <TextLink href={path}>Look again</TextLink>
        {mayCancel && (
          <ActionForm
            name="schedule.cancel"
            hidden={{ clusterId, id: live.id }}
            submitLabel="Cancel"
            label="Cancel the computation"
            tone="quiet"
            size="sm"
          />
        )}
      </div>
      <SoftRefresh />
    </section>
  )
}

function words({ stage, gap, best, bound }: Live, currency: string): string {
  if (stage === null) return 'The first plan is being made.'
  const aim =
    stage === 'shortfall' ? 'Looking for the least that is missed of the target' : 'Looking for the least cost'
  const amount = (value: string): string =>
    stage === 'shortfall' ? formatTonnes(Number(value)) : formatMoney(Number(value), currency)
  const figures = best !== null && bound !== null ? `: ${amount(best)} found, none below ${amount(bound)}` : ''
  return `${aim}${figures}. ${gap === null ? 'Nothing is proven yet.' : `Proven gap so far ${formatPercent(Number(gap), 1)}.`}`
}
