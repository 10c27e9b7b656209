import { formatAge, dash, tonnesScale } from '#lib/format'
import { isSigned } from '#lib/domain/roadmap/stage'
import { stageNames } from '#lib/domain/roadmap/words'
import type { ForumRow } from '#lib/domain/roadmap/forum-row'
import { ShareBar } from '#ui/charts/share-bar'
import { Sparkline } from '#ui/charts/sparkline'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Illustrative, IllustrativeNote, Status, Verdict, type StatusTone } from '#ui/status'
import { still } from '#ui/still'
import { forumHref, type ForumQueryInUrl } from './forum-query.ts'

const isStage = (stage: string): stage is keyof typeof stageNames => Object.hasOwn(stageNames, stage)

const stageTones: Readonly<Record<keyof typeof stageNames, StatusTone>> = {
  drafting: 'plain',
  submitted: 'info',
  conflicts: 'warn',
  merged: 'info',
  'in-signature': 'info',
  agreed: 'info',
  adopted: 'good',
  published: 'good',
  'in-progress': 'good',
}

/** One row a cluster. One unit a column, so that figures can be compared down it. */
export function ForumTable({
  rows,
  query,
  now,
}: {
  readonly rows: readonly ForumRow[]
  readonly query: ForumQueryInUrl
  readonly now: Date
}) {
  const scale = tonnesScale(rows.flatMap((row) => [row.baseTonnes ?? 0, row.latestTonnes ?? 0]))
  const tonnes = (value: number | null) => (value === null ? dash : scale.format(value))
  const columns: readonly Column<ForumRow>[] = [
    {
      key: 'name',
      head: 'Cluster',
      rowHead: true,
      sortable: true,
      className: 'min-w-35',
      cell: (row) => <TextLink href={`/forum/${row.slug}`}>{row.name}</TextLink>,
    },
    { key: 'country', head: 'Country', sortable: true, cell: (row) => row.country },
    {
      key: 'history',
      head: 'Emissions',
      cell: (row) => (
        <Sparkline
          points={row.history.map(([year, amount]) => ({ year, tonnes: amount }))}
          target={
            row.targetYear === null || row.targetTonnes === null
              ? null
              : { year: row.targetYear, tonnes: row.targetTonnes }
          }
          label={`Yearly emissions of ${row.name}`}
        />
      ),
    },
    {
      key: 'latest',
      head: 'Latest',
      unit: scale.unit,
      figures: true,
      sortable: true,
      cell: (row) => (
        <>
          {tonnes(row.latestTonnes)} {row.latestYear && <span className="text-faint">{row.latestYear}</span>}
        </>
      ),
    },
    {
      key: 'target',
      head: 'Target',
      unit: scale.unit,
      figures: true,
      sortable: true,
      cell: (row) => (
        <>
          {tonnes(row.targetTonnes)} {row.targetYear && <span className="text-faint">{row.targetYear}</span>}
          {row.targetIllustrative && row.targetTonnes !== null && <Illustrative />}
        </>
      ),
    },
    {
      key: 'gap',
      head: 'Gap 2030',
      sortable: true,
      cell: (row) =>
        row.gap2030Tonnes === null ? (
          <span className="text-faint" title="No frozen version yet, or its totals are withheld">
            {dash}
            <span className="sr-only">No frozen version yet, or its totals are withheld</span>
          </span>
        ) : (
          <Verdict verdict={row.gap2030Tonnes > 0 ? 'short' : 'ahead'} tonnes={Math.abs(row.gap2030Tonnes)} />
        ),
    },
    {
      key: 'signed',
      head: 'Signed',
      sortable: true,
      cell: (row) =>
        row.signatories === 0 || !isSigned(row.stage) ? (
          dash
        ) : (
          <ShareBar share={row.signed / row.signatories} words={`${row.signed} of ${row.signatories}`} />
        ),
    },
    {
      key: 'stage',
      head: 'Stage',
      sortable: true,
      cell: (row) =>
        isStage(row.stage) ? <Status tone={stageTones[row.stage]} words={stageNames[row.stage]} /> : row.stage,
    },
    {
      key: 'age',
      head: 'Data',
      figures: true,
      sortable: true,
      cell: (row) => (row.dataAt ? formatAge(row.dataAt, now) : dash),
    },
    { key: 'members', head: 'Members', figures: true, sortable: true, cell: (row) => row.members },
    {
      key: 'base',
      head: 'Base',
      unit: scale.unit,
      figures: true,
      sortable: true,
      cell: (row) => tonnes(row.baseTonnes),
    },
  ]
  return still(
    <div>
      <DataTable
        caption="Clusters"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        comfortable
        sort={{
          by: query.sort,
          order: query.order,
          href: (by, order) => forumHref('/forum', { ...query, sort: by as ForumQueryInUrl['sort'], order, page: 1 }),
        }}
        empty={
          <EmptyState title={query.search ? `No cluster matches “${query.search}”` : 'No cluster yet'}>
            <p>
              {query.search ? 'Search by another name, region or country.' : 'Open the first one and invite its lead.'}
            </p>
          </EmptyState>
        }
      />
      {rows.some((row) => row.targetIllustrative) && <IllustrativeNote />}
    </div>,
    JSON.stringify([rows, query, now.toISOString().slice(0, 10)]),
  )
}
