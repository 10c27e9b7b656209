import { fromDecimal } from '#lib/domain/decimal'
import type { Figure, RoadmapDocument } from '#lib/domain/roadmap/document'
import { formatPercent, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Status } from '#ui/status'
import { Withheld } from '#ui/withheld'
import { DiscussLink } from './discuss-link.tsx'
import type { RoadmapPlace } from './figures.ts'

const shown = (figure: Figure): number[] => (figure.state === 'shown' ? [fromDecimal(figure.value)] : [])

export function CoverageTable({
  document,
  page,
  discussed,
}: {
  readonly document: RoadmapDocument
  readonly page: RoadmapPlace
  readonly discussed: Readonly<Record<string, number>>
}) {
  const scale = tonnesScale(document.members.flatMap((member) => shown(member.baseTonnes)))
  const { coverage } = document
  return (
    <>
      <DataTable
        caption={`Members, emissions in ${document.cluster.baseYear}`}
        rows={document.members}
        rowKey={(member) => member.organisationId}
        columns={[
          { key: 'name', head: 'Member', rowHead: true, cell: (member) => member.name },
          {
            key: 'standing',
            head: 'In this draft',
            cell: (member) =>
              member.standing === 'included' ? (
                <Status tone="good" words="By its submission" />
              ) : (
                <Status tone="warn" words="At its reference" />
              ),
          },
          {
            key: 'base',
            head: 'Base year',
            unit: scale.unit,
            figures: true,
            cell: (member) =>
              member.baseTonnes.state === 'shown' ? (
                scale.format(fromDecimal(member.baseTonnes.value))
              ) : (
                <Withheld reason={member.baseTonnes.reason} />
              ),
          },
          {
            key: 'discuss',
            head: 'Discussion',
            cell: (member) => (
              <DiscussLink
                page={page}
                about={`member:${member.organisationId}`}
                name={member.name}
                discussed={discussed}
              />
            ),
          },
        ]}
      />
      <p className="mt-2 text-sm text-soft">
        {coverage.membersIncluded} of {coverage.members} members by their own submission
        {coverage.shareOfKnownTonnes.state === 'shown'
          ? `, ${formatPercent(fromDecimal(coverage.shareOfKnownTonnes.value))} of the known tonnes.`
          : '.'}
      </p>
    </>
  )
}
