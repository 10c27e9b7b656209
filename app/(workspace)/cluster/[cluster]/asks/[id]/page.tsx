import type { Metadata } from 'next'
import { askStatuses } from '#lib/domain/infrastructure/ask'
import { askStatusNames } from '#lib/domain/infrastructure/words'
import { enablerKinds } from '#lib/domain/submission/document'
import { enablerNames } from '#lib/domain/submission/words'
import { dash, formatTonnes } from '#lib/format'
import { clusterAsk, type Dependent } from '#lib/views/cluster-asks'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { PageHeader } from '#ui/page-header'
import { Withheld } from '#ui/withheld'
import { RemoveDialog } from '../../../../company/[org]/[cluster]/remove-dialog.tsx'
import { PartyFields } from '../../party-fields.tsx'
import { MeasureBoxes } from './measure-boxes.tsx'

export const metadata: Metadata = { title: 'Ask' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterAsk.run>>>

export default async function AskPage({ params }: PageProps<'/cluster/[cluster]/asks/[id]'>) {
  const seen = await see(clusterAsk, await params)
  const { ask, clusterId, home } = seen
  const place = { clusterId, ...(ask && { id: ask.id, rowVersion: ask.rowVersion }) }
  return (
    <>
      <PageHeader
        title={ask?.title ?? 'New ask'}
        crumbs={[{ href: `${home}/asks`, label: 'Asks' }]}
        state={ask ? `${enablerNames[ask.kind]}, ${askStatusNames[ask.status].toLowerCase()}` : undefined}
        deadline={seen.dependent && <Dependents dependent={seen.dependent} />}
        action={
          ask &&
          seen.mayKeep && (
            <RemoveDialog what="ask" name={ask.title} action="ask.remove" hidden={place} from="the register">
              <p>Roadmaps that were merged with it keep it. The next merge goes without.</p>
            </RemoveDialog>
          )
        }
        lead={ask ? undefined : 'What somebody outside has to grant, and the measures that wait for it.'}
      />
      {seen.mayKeep ? (
        <ActionForm
          name="ask.keep"
          label={ask ? 'Change this ask' : 'New ask'}
          submitLabel={ask ? 'Save ask' : 'Add ask'}
          tone="primary"
          hidden={place}
          beside={<LinkButton href={`${home}/asks`}>Back to the register</LinkButton>}
        >
          <AskFields seen={seen} />
        </ActionForm>
      ) : (
        ask && <AskFacts seen={seen} ask={ask} />
      )}
    </>
  )
}

function Dependents({ dependent: { most, year } }: { readonly dependent: Dependent }) {
  if (most.state === 'withheld')
    return (
      <>
        what waits for it is <Withheld reason={most.reason} />
      </>
    )
  if (most.state === 'unknown' || year === null) return 'nothing waits for it'
  return `${formatTonnes(Number(most.value))} a year wait for it, at most, from ${year}`
}

function AskFields({ seen: { ask, members, measures, gone, draft } }: { readonly seen: Seen }) {
  return (
    <>
      <FormPart title="What is asked of whom">
        <TextInput name="title" label="What is asked" size={50} maxLength={200} defaultValue={ask?.title} />
        <PartyFields label="Who has to grant it" party={ask?.owner ?? null} members={members} />
        <div className="flex flex-wrap gap-4">
          <Select
            name="kind"
            label="Kind"
            defaultValue={ask?.kind ?? 'policy'}
            options={enablerKinds.map((value) => ({ value, label: enablerNames[value] }))}
          />
          <Select
            name="status"
            label="Status"
            defaultValue={ask?.status ?? 'open'}
            options={askStatuses.map((value) => ({ value, label: askStatusNames[value] }))}
          />
          <NumberInput name="neededBy" label="Needed by" size={6} optional defaultValue={ask?.neededBy ?? ''} />
        </div>
        <Textarea name="source" label="Source" rows={2} maxLength={500} optional defaultValue={ask?.source ?? ''} />
      </FormPart>
      <FormPart title="Measures that wait for it" hint={draft === null ? undefined : `as draft ${draft} shows them`}>
        {measures.length === 0 && (
          <p className="max-w-prose text-soft">
            {draft === null
              ? 'Nothing is merged yet. After the first merge, tick here what waits for this ask.'
              : 'The newest draft shows no measure that could wait for it.'}
          </p>
        )}
        <MeasureBoxes measures={measures} ticked={ask?.measureIds ?? []} />
        {gone.map((id) => (
          <Checkbox
            key={id}
            name="measureIds[]"
            id={`waits-${id}`}
            value={id}
            label="A measure that the newest draft does not show"
            hint="It was withdrawn, or its company keeps it to itself. Untick it to let it go."
            defaultChecked
          />
        ))}
      </FormPart>
    </>
  )
}

function AskFacts({ seen: { measures }, ask }: { readonly seen: Seen; readonly ask: NonNullable<Seen['ask']> }) {
  return (
    <>
      <Facts
        items={[
          { term: 'Who has to grant it', value: ask.owner.name },
          { term: 'Status', value: askStatusNames[ask.status] },
          { term: 'Needed by', value: ask.neededBy ?? dash },
          { term: 'Source', value: <span className="text-sm">{ask.source ?? dash}</span> },
        ]}
      />
      <div className="mt-8">
        <DataTable
          caption="Measures that wait for it"
          rows={measures.filter(({ id }) => ask.measureIds.includes(id))}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', head: 'Measure', cell: ({ title }) => title },
            { key: 'company', head: 'Company', cell: ({ company }) => company },
            { key: 'start', head: 'Start', figures: true, cell: ({ start }) => start },
          ]}
          empty={
            <>
              <h2 className="mb-2 text-lg">Measures that wait for it</h2>
              <p className="text-soft">None that the newest draft shows.</p>
            </>
          }
        />
      </div>
    </>
  )
}
