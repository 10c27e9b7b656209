/** OwnTable { clusterId, seen }   a benchmark of the cluster's own, from a table of years with its source */
import { ActionForm } from '#ui/action-form'
import { Select, Textarea, TextInput } from '#ui/field'

export function OwnTable({ clusterId, seen }: { readonly clusterId: string; readonly seen: number }) {
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="cursor-pointer font-medium">Use a table of your own</summary>
      <p className="mt-2 mb-4 max-w-prose text-soft">
        A sector’s intensity by year, from a source you can name. It stays as you enter it; a correction is a new
        choice.
      </p>
      <ActionForm
        name="benchmark.choose"
        label="Use a table of your own"
        submitLabel="Choose this table"
        hidden={{ clusterId, seen, choice: 'own' }}
      >
        <div className="flex flex-wrap items-end gap-4">
          <TextInput name="own.name" label="Name" size={40} />
          <TextInput name="own.version" label="Version" size={16} />
          <TextInput name="own.year" label="Year of publication" size={6} inputMode="numeric" />
        </div>
        <div className="flex flex-wrap items-end gap-4">
          <TextInput name="own.publisher" label="Publisher" size={40} />
          <TextInput name="own.licence" label="Licence" size={24} />
        </div>
        <TextInput name="own.link" label="Address" size={60} optional />
        <div className="flex flex-wrap items-end gap-4">
          <TextInput name="own.sector" label="Sector" size={24} />
          <TextInput name="own.region" label="Region" size={24} />
          <Select
            name="own.scope"
            label="Scopes"
            defaultValue="1"
            options={[
              { value: '1', label: 'Scope 1' },
              { value: '1+2', label: 'Scopes 1 and 2' },
            ]}
          />
          <TextInput name="own.unit" label="Unit" hint="Such as t CO2e/t cement." size={20} />
        </div>
        <Textarea
          name="own.points"
          label="Years and values"
          hint="One a line, year first: 2030 0.42. A point for decimals."
          rows={6}
          wide={false}
          cols={24}
          className="figures"
        />
        <TextInput name="reason" label="Reason" size={50} optional />
      </ActionForm>
    </details>
  )
}
