import { byMember } from '#lib/domain/roadmap/by-member'
import type { RoadmapCommitment, RoadmapDocument } from '#lib/domain/roadmap/document'
import { commitmentStatusNames, commitmentTypeNames } from '#lib/domain/submission/words'
import { dash, tonnesScale } from '#lib/format'
import { DataTable, type Column } from '../data-table.tsx'
import { Illustrative, IllustrativeNote, Verdict } from '../status.tsx'

/** What each member promised by itself, and whether its own measures bring it there. */
export function CommitmentsPart({
  roadmap,
  names,
  more = [],
}: {
  readonly roadmap: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
  /** Columns that only a draft has, such as the way to its discussion. */
  readonly more?: readonly Column<RoadmapCommitment>[]
}) {
  const nameOf = (organisationId: string): string => names[organisationId] ?? 'A former member'
  const scale = tonnesScale(
    roadmap.commitments.flatMap(({ gapTonnes }) => (gapTonnes.state === 'shown' ? Number(gapTonnes.value) : [])),
  )
  return (
    <>
      <DataTable
        caption="Commitments"
        captionHidden
        rows={byMember(roadmap.commitments, nameOf)}
        rowKey={(row) => row.id}
        empty={<p className="text-soft">No member shares a commitment in this version.</p>}
        columns={[
          {
            key: 'member',
            head: 'Member',
            rowHead: true,
            cell: (row) => nameOf(row.organisationId),
          },
          {
            key: 'title',
            head: 'Commitment',
            cell: (row) => (
              <>
                {row.title}
                {row.illustrative && <Illustrative />}
              </>
            ),
          },
          { key: 'type', head: 'Type', cell: (row) => commitmentTypeNames[row.type] },
          {
            key: 'reduction',
            head: 'Reduction',
            unit: '%',
            figures: true,
            cell: (row) => row.reductionPercent ?? dash,
          },
          { key: 'base', head: 'Base', figures: true, cell: (row) => row.baseYear ?? dash },
          { key: 'target', head: 'By', figures: true, cell: (row) => row.targetYear },
          { key: 'status', head: 'Status', cell: (row) => commitmentStatusNames[row.status] },
          {
            key: 'gap',
            head: 'By own measures',
            cell: (row) => {
              if (row.gapTonnes.state !== 'shown')
                return <Verdict verdict="not-comparable" reason={row.gapTonnes.reason} />
              const tonnes = Number(row.gapTonnes.value)
              return (
                <Verdict
                  verdict={tonnes > 0 ? 'short' : tonnes < 0 ? 'ahead' : 'aligned'}
                  tonnes={tonnes}
                  scale={scale}
                />
              )
            },
          },
          ...more,
        ]}
      />
      {roadmap.commitments.some((row) => row.illustrative) && <IllustrativeNote />}
    </>
  )
}
