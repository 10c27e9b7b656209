/** PartyFields { label, party, members }   a member of the cluster, or somebody outside by name */
import type { Party } from '#lib/domain/measures/needs'
import { Select, TextInput } from '#ui/field'

export function PartyFields({
  label,
  party,
  members,
}: {
  readonly label: string
  readonly party: Party | null
  readonly members: readonly { readonly organisationId: string; readonly name: string }[]
}) {
  // Who has left the cluster since stands by name alone.
  const member = members.find(({ organisationId }) => organisationId === party?.organisationId)
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Select
        name="owner"
        label={label}
        defaultValue={member?.organisationId ?? 'outside'}
        options={[
          { value: 'outside', label: 'Somebody outside the cluster' },
          ...members.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
        ]}
      />
      <TextInput
        name="outsideName"
        label="Name, if outside"
        optional
        size={30}
        maxLength={200}
        defaultValue={member ? '' : (party?.name ?? '')}
      />
    </div>
  )
}
