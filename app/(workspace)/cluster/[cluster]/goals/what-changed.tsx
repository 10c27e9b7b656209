/** WhatChanged { split }   why the cluster's scope 1 is not what it was, over the sites that tell how much they ran */
import type { ReleasedSplit } from '#lib/domain/roadmap/split-release'
import { formatNumber, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Illustrative, IllustrativeNote } from '#ui/status'

export function WhatChanged({ split }: { readonly split: ReleasedSplit | null }) {
  return (
    <section className="mt-10" aria-label="What changed">
      <h2 className="mb-2 text-lg">
        What changed{split?.state === 'shown' && `, ${split.from} to ${split.to}`}{' '}
        {split?.state === 'shown' && split.illustrative && <Illustrative />}
      </h2>
      {split?.state === 'shown' ? (
        <Split of={split} />
      ) : (
        <p className="max-w-prose text-soft">
          It is not told. {split === null ? 'The next merge tells it.' : split.reason} It takes the output of sites,
          which companies enter for themselves; a merge reads an index of it alone.
        </p>
      )}
    </section>
  )
}

function Split({ of }: { readonly of: Extract<ReleasedSplit, { state: 'shown' }> }) {
  const figures = { activity: Number(of.activity), intensity: Number(of.intensity), all: Number(of.change) }
  const scale = tonnesScale(Object.values(figures))
  const signed = (tonnes: number): string => `${tonnes > 0 ? '+' : ''}${scale.format(tonnes)}`
  return (
    <>
      <p className="mb-2 max-w-prose text-sm text-soft">{labelOf(figures)}</p>
      <DataTable
        caption="Change of scope 1 by cause"
        captionHidden
        columns={[
          { key: 'cause', head: 'Cause', cell: (row) => row.name },
          { key: 'tonnes', head: 'Change', unit: scale.unit, figures: true, cell: (row) => signed(row.tonnes) },
        ]}
        rows={[
          { key: 'activity', name: 'Activity: sites ran more or less', tonnes: figures.activity },
          { key: 'intensity', name: 'Intensity: the same with more or less emissions', tonnes: figures.intensity },
        ]}
        rowKey={(row) => row.key}
        foot={['All', signed(figures.all)]}
      />
      <p className="figures mt-2 max-w-prose text-sm text-faint">
        {of.sites} of {of.ofSites} sites tell how much they ran in both years; the others are not in it.
        {of.activityIndex !== null &&
          ` Activity index ${formatNumber(Number(of.activityIndex))} (${of.from} = 100).`}{' '}
        By LMDI.
      </p>
      {of.illustrative && <IllustrativeNote />}
    </>
  )
}

/** A change is labelled by the cause of most of it in its direction (METHODS 2.4). */
function labelOf({ activity, intensity, all }: Readonly<Record<'activity' | 'intensity' | 'all', number>>): string {
  if (all === 0) return 'Nothing changed in all.'
  const cause =
    Math.sign(all) * activity > Math.sign(all) * intensity ? 'how much the sites ran' : 'how cleanly they ran'
  return `The ${all < 0 ? 'fall' : 'rise'} is mostly a matter of ${cause}.`
}
