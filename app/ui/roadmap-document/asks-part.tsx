import { askStatusNames } from '#lib/domain/infrastructure/words'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { enablerNames } from '#lib/domain/submission/words'
import { DataTable } from '../data-table.tsx'
import { SeriesByYear } from './series-by-year.tsx'

/** What is asked of others, with the measures that wait for it and their tonnes by year. */
export function AsksPart({ roadmap: { asks = [], measures, years } }: { readonly roadmap: RoadmapDocument }) {
  const titles = new Map(measures.map(({ id, title }) => [id, title]))
  return (
    <div className="space-y-6">
      <DataTable
        caption="Asks"
        captionHidden
        rows={asks}
        rowKey={(ask) => ask.id}
        columns={[
          {
            key: 'title',
            head: 'Ask',
            className: 'min-w-48',
            cell: (ask) => (
              <>
                {ask.title}
                {ask.source && <span className="block text-xs font-normal text-faint">{ask.source}</span>}
              </>
            ),
          },
          { key: 'kind', head: 'Kind', cell: (ask) => enablerNames[ask.kind] },
          { key: 'owner', head: 'Who grants it', className: 'min-w-36', cell: (ask) => ask.owner.name },
          { key: 'status', head: 'Status', cell: (ask) => askStatusNames[ask.status] },
          { key: 'needed', head: 'Needed by', figures: true, cell: (ask) => ask.neededBy },
          {
            key: 'measures',
            head: 'What waits for it',
            className: 'min-w-72',
            cell: (ask) => ask.measureIds.map((id) => titles.get(id) ?? 'a measure that is not shown').join('; '),
          },
        ]}
      />
      <SeriesByYear
        caption="Tonnes that depend on each ask"
        years={years}
        series={asks.map(({ id, title, dependent }) => ({ key: id, head: title, unit: 't', series: dependent }))}
      />
    </div>
  )
}
