import type { ChangedSince } from '#lib/domain/inventory/activity-sources'
import { causes, type Cause } from '#lib/domain/pathway/what-changed'
import { formatNumber, formatSigned, tonnesScale } from '#lib/format'
import type { Changed } from '#lib/views/company-alignment'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { Illustrative, IllustrativeNote } from '#ui/status'

const causeNames: Readonly<Record<Cause, string>> = {
  activity: 'Activity: more or less was burned or made',
  intensity: 'Intensity: the same with more or less emissions',
  grid: 'Grid factor',
  boundary: 'Boundary: sources that came or went',
}

/** What most of a change is, in its direction (METHODS 2.4). */
const labels: Readonly<Record<Cause, string>> = {
  activity: 'how much was burned or made',
  intensity: 'how cleanly it was made',
  grid: 'the grid',
  boundary: 'sources that came or went',
}

/** Why scope 1 is not what it was, as far as lines or sites say how much was burned or made. Quantities stay where they are. */
export function WhatChanged({ changed, home }: { readonly changed: Changed; readonly home: string }) {
  const { split, by, illustrative } = changed
  return (
    <section className="mt-10" aria-label="What changed">
      <h2 className="mb-2 text-lg">
        What changed{split.ok && `, ${split.value.from} to ${split.value.to}`} {illustrative && <Illustrative />}
      </h2>
      {split.ok ? (
        <Split of={split.value} by={by} />
      ) : (
        <p className="max-w-prose text-soft">
          It cannot be told. {split.refusal}{' '}
          <TextLink href={`${home}/output`}>Enter what your sites made by year</TextLink>
        </p>
      )}
      {illustrative && <IllustrativeNote />}
    </section>
  )
}

function Split({ of, by }: { readonly of: ChangedSince; readonly by: Changed['by'] }) {
  const shown = causes.filter((cause) => cause !== 'grid' && (cause !== 'boundary' || of.by.boundary !== 0))
  const scale = tonnesScale([of.change, ...shown.map((cause) => of.by[cause])])
  const columns: readonly Column<Cause>[] = [
    { key: 'cause', head: 'Cause', cell: (cause) => causeNames[cause] },
    {
      key: 'tonnes',
      head: 'Change',
      unit: scale.unit,
      figures: true,
      cell: (cause) => `${of.by[cause] > 0 ? '+' : ''}${scale.format(of.by[cause])}`,
    },
  ]
  return (
    <>
      {of.label !== null && (
        <p className="mb-2 max-w-prose text-sm text-soft">
          The {of.change < 0 ? 'fall' : 'rise'} is mostly a matter of {labels[of.label]}.
        </p>
      )}
      <DataTable
        caption="Change of scope 1 by cause"
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={(cause) => cause}
        foot={['All', `${of.change > 0 ? '+' : ''}${scale.format(of.change)}`]}
      />
      {of.activityIndex !== null && (
        <p className="figures mt-2 text-sm text-faint">
          Activity index {formatNumber(of.activityIndex * 100)} ({of.from} = 100,{' '}
          {formatSigned((of.activityIndex - 1) * 100)} %). The quantities behind it stay in your{' '}
          {by === 'lines' ? 'inventory' : 'own room'}.
        </p>
      )}
    </>
  )
}
