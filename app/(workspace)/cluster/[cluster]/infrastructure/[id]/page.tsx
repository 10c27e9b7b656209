import type { Metadata } from 'next'
import { hubKindNames, hubUnitNames } from '#lib/domain/infrastructure/words'
import { levelNames } from '#lib/domain/submission/words'
import { amountScale, dash } from '#lib/format'
import { clusterHub } from '#lib/views/cluster-infrastructure'
import { hubOwnShare } from '#lib/views/hub-own-share'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Facts, type Fact } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { CarriedPart } from '#ui/roadmap-document/carried-part'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { RemoveDialog } from '../../../../company/[org]/[cluster]/remove-dialog.tsx'
import { FromYear } from '../from-year.tsx'
import { PriceOf } from '../price.tsx'
import { HubFields } from './hub-fields.tsx'
import { HubOccupancy } from './hub-occupancy.tsx'
import { OwnSharePart } from './own-share-part.tsx'

export const metadata: Metadata = { title: 'Hub' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterHub.run>>>
type Hub = NonNullable<Seen['hub']>

export default async function HubPage({ params }: PageProps<'/cluster/[cluster]/infrastructure/[id]'>) {
  const asked = await params
  const seen = await see(clusterHub, asked)
  const { hub, clusterId, home } = seen
  const place = { clusterId, ...(hub && { id: hub.id, rowVersion: hub.rowVersion }) }
  return (
    <>
      <PageHeader
        title={
          <>
            {hub?.name ?? 'New hub'}
            {hub?.illustrative && <Illustrative />}
          </>
        }
        crumbs={[{ href: `${home}/infrastructure`, label: 'Infrastructure' }]}
        state={hub ? `${hubKindNames[hub.kind]}, ${levelNames[hub.level].toLowerCase()}` : undefined}
        action={
          hub &&
          seen.mayKeep && (
            <RemoveDialog what="hub" name={hub.name} action="hub.remove" hidden={place} from="the infrastructure">
              <p>
                Roadmaps that were merged with it keep it. Measures that book it are named as a conflict in the next
                merge.
              </p>
            </RemoveDialog>
          )
        }
        lead={hub ? undefined : 'What several companies use together. It enters the roadmap with the next merge.'}
      />
      {hub && <Shown seen={seen} hub={hub} />}
      {hub && <OwnSharePart own={await see(hubOwnShare, asked)} hub={hub} />}
      {seen.mayKeep && (
        <section className={hub ? 'mt-10 max-w-4xl border-t border-edge pt-6' : 'max-w-4xl'}>
          {hub && <h2 className="mb-4 text-xl">Change this hub</h2>}
          <ActionForm
            name="hub.keep"
            label={hub ? 'Change this hub' : 'New hub'}
            submitLabel={hub ? 'Save hub' : 'Add hub'}
            tone="primary"
            hidden={place}
            beside={<LinkButton href={`${home}/infrastructure`}>Back to the list</LinkButton>}
          >
            <HubFields key={hub?.rowVersion} hub={hub} members={seen.members} currency={seen.currency} />
          </ActionForm>
        </section>
      )}
    </>
  )
}

function Shown({ seen, hub }: { readonly seen: Seen; readonly hub: Hub }) {
  const scale = amountScale(
    hub.unit,
    hub.phases.map((phase) => Number(phase.capacityPerYear)),
  )
  return (
    <>
      <Facts items={factsOf(seen, hub, scale)} />
      {seen.draft && seen.draft.carried.length > 0 && <CarriedPart carried={seen.draft.carried} />}
      {hub.illustrative && <IllustrativeNote />}
      <div className="mt-8 max-w-3xl">
        <DataTable
          caption={`Phases, ${scale.unit} a year`}
          rows={hub.phases.toSorted((a, b) => a.from - b.from)}
          rowKey={(phase) => phase.id}
          columns={[
            { key: 'name', head: 'Phase', cell: (phase) => phase.name },
            { key: 'from', head: 'From', figures: true, cell: (phase) => <FromYear phase={phase} /> },
            {
              key: 'capacity',
              head: 'Adds',
              figures: true,
              cell: (phase) => scale.format(Number(phase.capacityPerYear)),
            },
            {
              key: 'slipped',
              head: 'Slipped',
              figures: true,
              cell: ({ from, earlierStarts: [first] }) => slippage(first?.start ?? from, from),
            },
          ]}
        />
      </div>
      {seen.occupancy && <HubOccupancy hub={hub} occupancy={seen.occupancy} draft={seen.draft?.number ?? null} />}
    </>
  )
}

function slippage(announced: number, from: number): string | null {
  const years = from - announced
  if (years === 0) return null
  return `${Math.abs(years)} ${Math.abs(years) === 1 ? 'year' : 'years'} ${years > 0 ? 'later' : 'earlier'}`
}

function factsOf({ currency, occupancy }: Seen, hub: Hub, scale: ReturnType<typeof amountScale>): readonly Fact[] {
  const price = (item: 'tariffPerUnit' | 'fixedCostPerYear' | 'capex', per: string) => (
    <PriceOf price={hub[item]} withheld={occupancy?.withheldPrices[item] ?? null} currency={currency} per={per} />
  )
  return [
    { term: 'Owner', value: hub.owner.name },
    {
      term: 'Minimum take',
      value: hub.minimumTakePerYear === null ? dash : `${scale.withUnit(Number(hub.minimumTakePerYear))} a year`,
    },
    { term: 'Tariff', value: price('tariffPerUnit', ` per ${hubUnitNames[hub.unit]}`) },
    { term: 'Fixed cost', value: price('fixedCostPerYear', ' a year') },
    { term: 'Capital cost', value: price('capex', '') },
    { term: 'Source', value: <span className="text-sm">{hub.source ?? dash}</span> },
  ]
}
