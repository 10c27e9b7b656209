import { fromDecimal } from '#lib/domain/decimal'
import type { Figure, RoadmapDocument } from '#lib/domain/roadmap/document'
import { commitmentStatusNames, commitmentTypeNames } from '#lib/domain/submission/words'
import { dash } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Illustrative, IllustrativeNote, Verdict } from '#ui/status'
import { DiscussLink } from './discuss-link.tsx'
import type { RoadmapPlace } from './figures.ts'

export function CommitmentsTable({
  document,
  names,
  page,
  discussed,
}: {
  readonly document: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
  readonly page: RoadmapPlace
  readonly discussed: Readonly<Record<string, number>>
}) {
  return (
    <>
      <DataTable
        caption="Commitments"
        rows={document.commitments}
        rowKey={(commitment) => commitment.id}
        empty={<p className="py-4 text-soft">No member shares a commitment in this draft.</p>}
        columns={[
          {
            key: 'member',
            head: 'Member',
            rowHead: true,
            cell: (row) => names[row.organisationId] ?? 'A former member',
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
            cell: (row) => (row.reductionPercent === null ? dash : row.reductionPercent),
          },
          { key: 'base', head: 'Base', figures: true, cell: (row) => row.baseYear ?? dash },
          { key: 'target', head: 'Target year', figures: true, cell: (row) => row.targetYear },
          { key: 'status', head: 'Status', cell: (row) => commitmentStatusNames[row.status] },
          { key: 'gap', head: 'On course by own measures', cell: (row) => <Gap figure={row.gapTonnes} /> },
          {
            key: 'discuss',
            head: 'Discussion',
            cell: (row) => (
              <DiscussLink page={page} about={`commitment:${row.id}`} name={row.title} discussed={discussed} />
            ),
          },
        ]}
      />
      {document.commitments.some((row) => row.illustrative) && <IllustrativeNote />}
    </>
  )
}

function Gap({ figure }: { readonly figure: Figure }) {
  if (figure.state !== 'shown') return <Verdict verdict="not-comparable" reason={figure.reason} />
  const tonnes = fromDecimal(figure.value)
  return <Verdict verdict={tonnes > 0 ? 'short' : tonnes < 0 ? 'ahead' : 'aligned'} tonnes={Math.abs(tonnes)} />
}
