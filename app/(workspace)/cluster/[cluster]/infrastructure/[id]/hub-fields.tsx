/** HubFields { hub, members, currency }   the fields of a hub's form; null is an empty one */
import { hubKinds, type Hub } from '#lib/domain/infrastructure/hub'
import { hubKindNames, hubUnitNames } from '#lib/domain/infrastructure/words'
import { levels } from '#lib/domain/submission/document'
import { levelNames } from '#lib/domain/submission/words'
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { PartyFields } from '../../party-fields.tsx'
import { PhaseRows } from './phase-rows.tsx'

type Props = {
  readonly hub: Hub | null
  readonly members: readonly { readonly organisationId: string; readonly name: string }[]
  readonly currency: string
}

const priceReaders = [
  { value: 'members', label: 'Members of the cluster' },
  { value: 'public', label: 'Anybody' },
  { value: 'confidential', label: 'The office and the owner of the hub' },
] as const

export function HubFields({ hub, members, currency }: Props) {
  const prices = [
    { item: 'tariffPerUnit', label: 'Tariff', unit: `${currency} per unit` },
    { item: 'fixedCostPerYear', label: 'Fixed cost', unit: `${currency} a year` },
    { item: 'capex', label: 'Capital cost', unit: currency },
  ] as const
  return (
    <>
      <FormPart title="What and whose">
        <TextInput name="name" label="Name" size={50} maxLength={200} defaultValue={hub?.name} />
        <div className="flex flex-wrap gap-4">
          <Select
            name="kind"
            label="What it is for"
            defaultValue={hub?.kind ?? 'co2-transport-storage'}
            options={hubKinds.map((value) => ({ value, label: hubKindNames[value] }))}
          />
          <Select
            name="unit"
            label="Booked in"
            defaultValue={hub?.unit ?? 't'}
            options={(['t', 'MWh', 'm3'] as const).map((value) => ({ value, label: `${hubUnitNames[value]} a year` }))}
          />
          <Select
            name="level"
            label="How far it is"
            defaultValue={hub?.level ?? 'idea'}
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
          />
        </div>
        <PartyFields label="Owner" party={hub?.owner ?? null} members={members} />
      </FormPart>
      <FormPart title="Capacity">
        <PhaseRows phases={hub?.phases.toSorted((a, b) => a.from - b.from) ?? []} />
        <NumberInput
          name="minimumTakePerYear"
          label="Minimum take"
          hint="Below this booked amount a year the hub is not built or not run. In the unit it is booked in."
          unit="a year"
          optional
          defaultValue={hub?.minimumTakePerYear ?? ''}
        />
      </FormPart>
      <FormPart title="Prices">
        {prices.map(({ item, label, unit }) => (
          <div key={item} className="flex flex-wrap items-end gap-4">
            <NumberInput
              name={`${item}.amount`}
              label={label}
              unit={unit}
              optional
              defaultValue={hub?.[item]?.amount ?? ''}
            />
            <Select
              name={`${item}.class`}
              label={`Who may see the ${label.toLowerCase()}`}
              defaultValue={hub?.[item]?.class ?? 'confidential'}
              options={priceReaders}
            />
          </div>
        ))}
      </FormPart>
      <FormPart title="Where it comes from">
        <Textarea name="source" label="Source" rows={2} maxLength={500} optional defaultValue={hub?.source ?? ''} />
        <Checkbox
          name="illustrative"
          label="Illustrative"
          hint="Not published by its owner; stands here as an example and is marked so wherever it appears."
          defaultChecked={hub?.illustrative}
        />
      </FormPart>
    </>
  )
}
