/** OutlookParts { outlook, schemeNames }   policies in force, grid factor and trading schemes as they are kept, each with its source */
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import { formatNumber, formatSignificant } from '#lib/format'
import { DataTable } from '../data-table.tsx'
import { Illustrative, IllustrativeNote } from '../status.tsx'

export function OutlookParts({
  outlook: { gridFactor, policies, schemes, illustrative },
  schemeNames,
}: {
  readonly outlook: ClusterOutlook
  /** Names by key; a scheme that is no longer kept is named by its key. */
  readonly schemeNames: ReadonlyMap<string, string>
}) {
  return (
    <div className="space-y-6">
      {gridFactor !== null && (
        <p className="figures max-w-prose text-sm">
          <b className="font-medium">Grid factor</b> {illustrative && <Illustrative />}{' '}
          {gridFactor.points.map(({ year, value }) => `${year} ${formatSignificant(Number(value))}`).join(', ')}{' '}
          {gridFactor.unit}. <span className="text-faint">{gridFactor.source}</span>
        </p>
      )}
      {policies.length > 0 && (
        <DataTable
          caption="Policies in force"
          columns={[
            {
              key: 'name',
              head: 'Policy',
              rowHead: true,
              className: 'min-w-40',
              cell: (row) => (
                <>
                  {row.name} {illustrative && <Illustrative />}
                </>
              ),
            },
            {
              key: 'on',
              head: 'On',
              cell: (row) => (row.sectors.length === 0 ? 'every site' : row.sectors.join(', ')),
            },
            {
              key: 'off',
              head: 'Takes off',
              className: 'figures',
              cell: (row) => row.takesOff.map(({ year, value }) => `${value} % in ${year}`).join(', '),
            },
            { key: 'source', head: 'Source', className: 'min-w-40 text-faint', cell: (row) => row.source },
          ]}
          rows={policies}
          rowKey={(row) => row.name}
        />
      )}
      {schemes.length > 0 && (
        <DataTable
          caption="Trading schemes"
          columns={[
            {
              key: 'name',
              head: 'Scheme',
              rowHead: true,
              className: 'min-w-40',
              cell: (row) => schemeNames.get(row.scheme) ?? row.scheme,
            },
            {
              key: 'percent',
              head: 'Covers of scope 1',
              unit: '%',
              figures: true,
              cell: (row) => formatNumber(Number(row.percent), Number.isInteger(Number(row.percent)) ? 0 : 1),
            },
            { key: 'source', head: 'Source', className: 'min-w-40 text-faint', cell: (row) => row.source },
          ]}
          rows={schemes}
          rowKey={(row) => row.scheme}
        />
      )}
      {illustrative && (gridFactor !== null || policies.length > 0) && <IllustrativeNote />}
    </div>
  )
}
