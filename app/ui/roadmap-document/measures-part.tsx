import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { tonnesScale } from '#lib/format'
import { levelNames } from '#lib/domain/submission/words'
import { pillarLook } from '../charts/pillar-look.ts'
import { DataTable } from '../data-table.tsx'
import { Illustrative, IllustrativeNote } from '../status.tsx'

/** Every measure with its level and start; earlier starts stay visible. */
export function MeasuresPart({
  roadmap,
  names,
}: {
  readonly roadmap: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
}) {
  const scale = tonnesScale(roadmap.measures.map((measure) => Number(measure.tonnesPerYear)))
  const measures = roadmap.measures.toSorted((a, b) => a.start - b.start || a.title.localeCompare(b.title, 'en'))
  return (
    <>
      <DataTable
        caption="Measures"
        rows={measures}
        rowKey={(measure) => measure.id}
        empty={<p className="text-soft">No member shares a measure in this version.</p>}
        columns={[
          {
            key: 'title',
            head: 'Measure',
            rowHead: true,
            cell: (measure) => (
              <>
                {measure.title}
                {measure.illustrative && <Illustrative />}
                {measure.leftOut && <span className="block text-xs font-normal text-faint">not counted</span>}
              </>
            ),
          },
          { key: 'owner', head: 'Member', cell: (measure) => names[measure.organisationId] ?? 'A former member' },
          { key: 'pillar', head: 'Pillar', cell: (measure) => pillarLook[measure.pillar].name },
          { key: 'level', head: 'Level', cell: (measure) => levelNames[measure.level] },
          {
            key: 'start',
            head: 'Start',
            figures: true,
            cell: (measure) => (
              <>
                {measure.earlierStarts.length > 0 && (
                  <s className="mr-2 text-faint">{measure.earlierStarts.at(-1)?.start}</s>
                )}
                {measure.start}
              </>
            ),
          },
          {
            key: 'tonnes',
            head: 'A year',
            unit: scale.unit,
            figures: true,
            cell: (measure) => scale.format(Number(measure.tonnesPerYear)),
          },
        ]}
      />
      {measures.some((measure) => measure.illustrative) && <IllustrativeNote />}
    </>
  )
}
