import type { Metadata } from 'next'
import type { OccupancyYear } from '#lib/domain/infrastructure/occupancy-years'
import { hubKindNames, hubUnitNames } from '#lib/domain/infrastructure/words'
import { levelNames } from '#lib/domain/submission/words'
import { amountScale, formatDate, formatPercent } from '#lib/format'
import { clusterInfrastructure } from '#lib/views/cluster-infrastructure'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { CarriedPart } from '#ui/roadmap-document/carried-part'
import { Illustrative, IllustrativeNote, Status } from '#ui/status'
import { CapitalBudget } from './capital-budget.tsx'
import { FromYear } from './from-year.tsx'
import { PriceOf } from './price.tsx'

export const metadata: Metadata = { title: 'Infrastructure' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterInfrastructure.run>>>
type Hub = Seen['hubs'][number]

export default async function InfrastructurePage({ params }: PageProps<'/cluster/[cluster]/infrastructure'>) {
  const { cluster } = await params
  const seen = await see(clusterInfrastructure, { cluster })
  const { hubs, draft } = seen
  return (
    <>
      <PageHeader
        title="Infrastructure"
        state={hubs.length === 0 ? undefined : hubs.length === 1 ? '1 hub' : `${hubs.length} hubs`}
        deadline={
          draft && hubs.length > 0 ? `bookings as of draft ${draft.number}, ${formatDate(draft.mergedAt)}` : undefined
        }
        action={
          seen.mayKeep &&
          hubs.length > 0 && (
            <LinkButton tone="primary" href={`${seen.home}/infrastructure/new`}>
              Add a hub
            </LinkButton>
          )
        }
        lead="Capacity that several companies share: a CO₂ pipeline, a hydrogen network, a grid connection. The lead keeps it; companies book it by their measures, and the next merge counts both."
      />
      {draft && draft.carried.length > 0 && <CarriedPart carried={draft.carried} />}
      <DataTable
        caption="Hubs of the cluster"
        captionHidden
        columns={columnsOf(seen)}
        rows={hubs}
        rowKey={(hub) => hub.id}
        empty={<NoHub home={seen.home} mayKeep={seen.mayKeep} />}
      />
      {hubs.some((hub) => hub.illustrative) && <IllustrativeNote />}
      {hubs.length > 0 && (
        <p className="mt-2 max-w-prose text-xs text-faint">
          A confidential price is shown to the cluster’s office and the owner of the hub alone.
        </p>
      )}
      <CapitalBudget seen={seen} />
    </>
  )
}

function NoHub({ home, mayKeep }: { readonly home: string; readonly mayKeep: boolean }) {
  return (
    <EmptyState
      title="No hub yet"
      action={
        mayKeep && (
          <LinkButton tone="primary" href={`${home}/infrastructure/new`}>
            Add a hub
          </LinkButton>
        )
      }
    >
      <p>
        {mayKeep
          ? 'Enter what several members want to use together, with its capacity by phase. Measures can then book it, and the merge says in which year it is too full or too empty.'
          : 'The lead of the cluster enters what several members want to use together. Until then every measure stands on its own.'}
      </p>
    </EmptyState>
  )
}

const columnsOf = ({ home, currency }: Seen): readonly Column<Hub>[] => [
  {
    key: 'name',
    head: 'Hub',
    className: 'min-w-36',
    cell: (hub) => (
      <>
        <TextLink href={`${home}/infrastructure/${hub.id}`}>{hub.name}</TextLink>
        {hub.illustrative && <Illustrative />}
        <span className="block text-xs font-normal text-faint">{hubKindNames[hub.kind]}</span>
      </>
    ),
  },
  {
    key: 'phases',
    head: 'Capacity a year',
    className: 'min-w-36 whitespace-nowrap',
    cell: (hub) => <Phases hub={hub} />,
  },
  {
    key: 'booked',
    head: 'Booked at most',
    className: 'whitespace-nowrap',
    cell: (hub) => (
      <>
        <Fullest hub={hub} />
        <Worst years={hub.years} />
      </>
    ),
  },
  { key: 'owner', head: 'Owner', className: 'min-w-32', cell: (hub) => hub.owner.name },
  { key: 'level', head: 'How far', cell: (hub) => levelNames[hub.level] },
  {
    key: 'minimum',
    head: 'Minimum take',
    figures: true,
    cell: (hub) => (hub.minimumTakePerYear === null ? null : scaleOf(hub).withUnit(Number(hub.minimumTakePerYear))),
  },
  {
    key: 'tariff',
    head: 'Tariff',
    figures: true,
    cell: ({ tariffPerUnit, withheldPrices, unit }) => (
      <PriceOf
        price={tariffPerUnit}
        withheld={withheldPrices.tariffPerUnit}
        currency={currency}
        per={`/${hubUnitNames[unit]}`}
      />
    ),
  },
]

const scaleOf = ({ unit, phases }: Hub) =>
  amountScale(
    unit,
    phases.map((phase) => Number(phase.capacityPerYear)),
  )

function Phases({ hub }: { readonly hub: Hub }) {
  const scale = scaleOf(hub)
  return hub.phases
    .toSorted((a, b) => a.from - b.from)
    .map((phase, index) => (
      <span key={phase.id} className="block">
        {index > 0 && '+ '}
        {scale.withUnit(Number(phase.capacityPerYear))} from <FromYear phase={phase} />
      </span>
    ))
}

/** The first year in which a hub is too full, or too empty. */
function Worst({ years }: { readonly years: readonly OccupancyYear[] }) {
  const first = (state: OccupancyYear['subscription']) => years.find(({ subscription }) => subscription === state)
  const over = first('over')
  const under = first('under')
  return (
    <>
      {over && (
        <span className="block">
          <Status tone="bad" mark="▲" words={`Over from ${over.year}`} />
        </span>
      )}
      {under && (
        <span className="block">
          <Status tone="warn" mark="▽" words={`Below its minimum from ${under.year}`} />
        </span>
      )}
    </>
  )
}

/** The fullest year of a hub, as the newest draft counts it. */
function Fullest({ hub }: { readonly hub: Hub }) {
  if (hub.notShown === 'not-merged') return <span className="text-faint">not merged yet</span>
  if (hub.notShown !== null) return <span className="text-faint italic">withheld</span>
  const fullest = hub.years.reduce<OccupancyYear | null>(
    (most, year) => ((year.booked ?? 0) > (most?.booked ?? 0) ? year : most),
    null,
  )
  if (fullest === null) return 'Nothing'
  const share = fullest.share === null ? '' : ` (${formatPercent(fullest.share, 1)})`
  return `${scaleOf(hub).withUnit(fullest.booked)}${share} in ${fullest.year}`
}
