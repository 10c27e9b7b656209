/**
 * DecisionsPart { roadmap }   the decisions that shaped a roadmap, as its members sign them; those they may not know of are counted
 */
import { decisionInWords, keptInWords } from '#lib/domain/roadmap/decision-words'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { dash } from '#lib/format'
import { DataTable } from '../data-table.tsx'

export function DecisionsPart({ roadmap }: { readonly roadmap: RoadmapDocument }) {
  const kept = keptInWords(roadmap)
  return (
    <>
      {roadmap.resolutions.length > 0 && (
        <DataTable
          caption="Decisions"
          captionHidden
          rows={roadmap.resolutions.map((resolution) => ({ ...resolution, ...decisionInWords(roadmap, resolution) }))}
          rowKey={(row) => row.key}
          columns={[
            { key: 'conflict', head: 'Conflict', rowHead: true, cell: (row) => row.conflict },
            { key: 'where', head: 'Where', cell: (row) => row.where || dash },
            { key: 'wayOut', head: 'Way out', cell: (row) => row.wayOut },
            { key: 'reason', head: 'Reason given', cell: (row) => row.reason },
          ]}
        />
      )}
      {roadmap.resolutions.length === 0 && kept === null && <p className="text-soft">No conflict had to be decided.</p>}
      {kept !== null && <p className="mt-3 max-w-prose text-sm text-soft">{kept}</p>}
    </>
  )
}
