import type { Figure, RoadmapDocument, RoadmapMember } from '#lib/domain/roadmap/document'
import { scopeNames } from '#lib/domain/submission/words'
import { formatPercent, tonnesScale, type TonnesScale } from '#lib/format'
import { DataTable, type Column } from '../data-table.tsx'
import { Status } from '../status.tsx'

/** Who is in the roadmap, on what footing, and where it starts from. */
export function MembersPart({
  roadmap,
  more = [],
}: {
  readonly roadmap: RoadmapDocument
  /** Columns that only a draft has, such as the way to its discussion. */
  readonly more?: readonly Column<RoadmapMember>[]
}) {
  const { coverage, cluster } = roadmap
  const figures = [...roadmap.members, ...roadmap.inventory].flatMap(({ baseTonnes }) =>
    baseTonnes.state === 'shown' ? [Number(baseTonnes.value)] : [],
  )
  const scale = tonnesScale(figures)
  const share = coverage.shareOfKnownTonnes
  return (
    <>
      <p className="mb-4 max-w-prose">
        {coverage.membersIncluded} of {coverage.members} members stand in this version with their own submission
        {share.state === 'shown' && `, ${formatPercent(Number(share.value), 1)} of the tonnes known`}.
        {coverage.membersIncluded < coverage.members &&
          ' The others stand at their reference pathway; nothing is scaled up.'}
      </p>
      <DataTable
        caption={`Scope 1 of the members in ${cluster.baseYear}`}
        rows={roadmap.members.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))}
        rowKey={(member) => member.organisationId}
        columns={[
          { key: 'name', head: 'Member', rowHead: true, cell: (member) => member.name },
          {
            key: 'standing',
            head: 'Standing',
            cell: (member) =>
              member.standing === 'included' ? (
                <Status tone="good" words="By its submission" />
              ) : (
                <Status tone="warn" words="At its reference" />
              ),
          },
          {
            key: 'base',
            head: String(cluster.baseYear),
            unit: scale.unit,
            figures: true,
            cell: (member) => <Tonnes figure={member.baseTonnes} scale={scale} />,
          },
          {
            key: 'digest',
            head: 'Submission',
            cell: (member) =>
              member.submissionDigest && <code className="text-xs">{member.submissionDigest.slice(0, 16)}</code>,
          },
          ...more,
        ]}
      />
      <div className="mt-6 max-w-120">
        <DataTable
          caption={`Baseline of the members included, ${cluster.baseYear}`}
          rows={roadmap.inventory}
          rowKey={(row) => row.scope}
          columns={[
            { key: 'scope', head: 'Scope', rowHead: true, cell: (row) => scopeNames[row.scope] },
            {
              key: 'tonnes',
              head: 'CO₂e',
              unit: scale.unit,
              figures: true,
              cell: (row) => <Tonnes figure={row.baseTonnes} scale={scale} />,
            },
          ]}
        />
      </div>
    </>
  )
}

function Tonnes({ figure, scale }: { readonly figure: Figure; readonly scale: TonnesScale }) {
  if (figure.state === 'shown') return <>{scale.format(Number(figure.value))}</>
  return (
    <span title={figure.reason} className="text-faint italic">
      {figure.state}
      <span className="sr-only">: {figure.reason}</span>
    </span>
  )
}
