/** FlowFields { seen, query }   a statement about a flow; the address may fill in what the split of a plant came to */
import { flowKinds } from '#lib/domain/submission/inventory-statements'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import type { companyTransfer } from '#lib/views/company-transfers'
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '#ui/field'

type Seen = Awaited<ReturnType<typeof companyTransfer.run>> & object
type Query = Readonly<Record<string, string | string[] | undefined>>

const counted = [
  { name: 'scope1', label: 'In your scope 1, if you send it' },
  { name: 'location', label: 'In your scope 2, location-based, if you receive it' },
  { name: 'market', label: 'In your scope 2, market-based, if you receive it' },
] as const

export function FlowFields({ seen, query }: { readonly seen: Seen; readonly query: Query }) {
  const { flow, sites, members } = seen
  const given = (name: string): string => {
    const value = query[name]
    return flow === null && typeof value === 'string' ? value : ''
  }
  const other = flow?.counterpart
  return (
    <>
      <Row>
        <Select
          name="side"
          label="Way"
          defaultValue={flow?.side ?? (given('side') || 'sent')}
          options={[
            { value: 'sent', label: 'We send it' },
            { value: 'received', label: 'We receive it' },
          ]}
        />
        <Select
          name="kind"
          label="What"
          defaultValue={flow?.kind ?? (given('kind') || 'power')}
          options={flowKinds.map((value) => ({ value, label: flowKindNames[value] }))}
        />
        <TextInput
          name="year"
          label="Year"
          size={6}
          inputMode="numeric"
          defaultValue={flow?.year ?? (given('year') || seen.thisYear - 1)}
        />
      </Row>
      <Row>
        <Select
          name="siteId"
          label="Your site"
          defaultValue={flow?.siteId}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="counterpart"
          label="Other end"
          defaultValue={other === undefined ? undefined : (other.organisationId ?? 'outside')}
          options={[
            ...members.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
            { value: 'outside', label: 'Somebody outside the cluster' },
          ]}
        />
        <TextInput
          name="outsideName"
          label="Name, if outside"
          optional
          defaultValue={other?.organisationId === null ? other.name : ''}
        />
      </Row>
      <Row>
        <NumberInput name="quantity" label="Quantity" defaultValue={flow?.quantity ?? given('quantity')} />
        <TextInput
          name="unit"
          label="Unit"
          size={8}
          hint="MWh or GJ for energy, t or kt for CO2 and hydrogen"
          defaultValue={flow?.unit ?? (given('unit') || 'MWh')}
        />
      </Row>
      <fieldset className="space-y-3 border-t border-line pt-3">
        <legend className="pr-2 font-medium">Energy: what you count for it</legend>
        <Row>
          {counted.map(({ name, label }) => (
            <NumberInput
              key={name}
              name={name}
              label={label}
              unit="t"
              optional
              defaultValue={flow?.[name] ?? given(name)}
            />
          ))}
        </Row>
      </fieldset>
      <fieldset className="space-y-3 border-t border-line pt-3">
        <legend className="pr-2 font-medium">CO2</legend>
        <Row>
          <Select
            name="origin"
            label="Carbon"
            optional
            defaultValue={flow?.origin ?? ''}
            options={[
              { value: '', label: 'Not CO2' },
              { value: 'fossil', label: 'Fossil' },
              { value: 'biogenic', label: 'Biogenic' },
            ]}
          />
          <Checkbox
            name="inFigures"
            label="Your figures have the transfer in already"
            hint="As a verified figure of a trading scheme does."
            defaultChecked={flow?.inFigures ?? false}
          />
        </Row>
      </fieldset>
      <Textarea name="note" label="Note" optional rows={2} defaultValue={flow?.note ?? ''} />
    </>
  )
}

const Row = ({ children }: { readonly children: React.ReactNode }) => (
  <div className="flex flex-wrap items-end gap-x-6 gap-y-4">{children}</div>
)
