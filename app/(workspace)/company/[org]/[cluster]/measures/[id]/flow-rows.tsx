'use client'
/** FlowRows { flows, members }   what a measure hands over or takes, one row a flow; without script there are spare rows */
import { flowUnit } from '#lib/domain/measures/flow-unit'
import { flowChoices } from '#lib/domain/measures/flow-choices'
import type { MeasureFlow } from '#lib/domain/measures/needs'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import { FieldGroup } from '#ui/field-group'
import { NumberInput, Select, TextInput } from '#ui/field'
import { FormRows, RowLabel } from '#ui/form-rows'
import { fieldClassOptions } from '../../form-place.ts'

export type Other = { readonly organisationId: string; readonly name: string }
type Props = { readonly flows: readonly MeasureFlow[]; readonly members: readonly Other[] }

export function FlowRows({ flows, members }: Props) {
  return (
    <FieldGroup
      name="flows"
      title="Handed over or taken"
      hint="To or from another company, at full effect. It follows start, ramp and lifetime of the measure. Empty rows are left out."
    >
      <FormRows count={flows.length} spare={2} what="flow" add="Add a flow">
        {(row, at) => <FlowRow flow={flows[row]} members={members} at={at} />}
      </FormRows>
    </FieldGroup>
  )
}

const whatOptions = flowChoices.map(({ value, kind, origin }) => ({
  value,
  label: `${origin === null ? '' : `${origin === 'fossil' ? 'Fossil' : 'Biogenic'} `}${flowKindNames[kind]}, ${flowUnit(kind)} a year`,
}))

type RowProps = { readonly flow: MeasureFlow | undefined; readonly members: readonly Other[]; readonly at: number }

function FlowRow({ flow, members, at }: RowProps) {
  const said = `flow ${at + 1}`
  const name = (field: string) => `flows.${at}.${field}`
  return (
    <>
      <Select
        name={name('side')}
        label={<RowLabel says="Way" of={said} />}
        bare={at > 0}
        defaultValue={flow?.side ?? 'sent'}
        options={[
          { value: 'sent', label: 'We send' },
          { value: 'received', label: 'We receive' },
        ]}
      />
      <Select
        name={name('what')}
        label={<RowLabel says="What" of={said} />}
        bare={at > 0}
        defaultValue={flow ? [flow.kind, flow.origin].filter(Boolean).join(' ') : ''}
        options={[{ value: '', label: 'Choose what' }, ...whatOptions]}
      />
      <NumberInput
        name={name('perYear')}
        label={<RowLabel says="Amount" of={said} />}
        bare={at > 0}
        placeholder="Amount"
        unit="a year"
        defaultValue={flow?.perYear}
      />
      <Select
        name={name('counterpart')}
        label={<RowLabel says="Other end" of={said} />}
        bare={at > 0}
        defaultValue={flow ? (flow.counterpart.organisationId ?? 'outside') : ''}
        options={[
          { value: '', label: 'Choose who' },
          ...members.map((member) => ({ value: member.organisationId, label: member.name })),
          { value: 'outside', label: 'Somebody outside the cluster' },
        ]}
      />
      <TextInput
        name={name('outsideName')}
        label={<RowLabel says="Name, if outside" of={said} />}
        bare={at > 0}
        placeholder="Name, if outside"
        maxLength={200}
        defaultValue={flow?.counterpart.organisationId === null ? flow.counterpart.name : ''}
      />
      <Select
        name={name('class')}
        label={<RowLabel says="Seen by" of={said} />}
        bare={at > 0}
        defaultValue={flow?.class ?? 'members'}
        options={fieldClassOptions}
      />
    </>
  )
}
