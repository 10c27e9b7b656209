/** ClusterFields { now? }   what staff and lead say of a cluster: place, years, money, target */
import type { TargetPoint } from '#lib/domain/roadmap/document'
import { Checkbox, NumberInput, Textarea, TextInput } from '#ui/field'

export type ClusterFieldValues = {
  readonly country: string
  readonly region: string
  readonly boundary: string
  readonly baseYear: number
  readonly horizonYear: number
  readonly currency: string
  readonly target: readonly TargetPoint[]
  readonly targetSource: string | null
  readonly targetIllustrative: boolean
}

const rows = [0, 1, 2, 3]

export function ClusterFields({ now }: { readonly now?: ClusterFieldValues }) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput
          name="country"
          label="Country"
          hint="Two letters"
          size={4}
          maxLength={2}
          defaultValue={now?.country}
        />
        <TextInput name="region" label="Region" defaultValue={now?.region} />
        <TextInput
          name="currency"
          label="Currency"
          hint="Three letters"
          size={5}
          maxLength={3}
          defaultValue={now?.currency}
        />
      </div>
      <Textarea
        name="boundary"
        label="Boundary"
        hint="What the cluster takes in: places, sites, scopes."
        rows={2}
        wide
        defaultValue={now?.boundary}
      />
      <div className="flex flex-wrap gap-4">
        <NumberInput name="baseYear" label="Base year" size={6} defaultValue={now?.baseYear} />
        <NumberInput name="horizonYear" label="Horizon" size={6} defaultValue={now?.horizonYear} />
      </div>
      <fieldset>
        <legend className="font-medium">Target</legend>
        <p className="text-sm text-soft">
          At most this many tonnes of scope 1 in that year. Leave a row empty if there is none.
        </p>
        <div className="mt-2 space-y-2">
          {rows.map((row) => (
            <div key={row} className="flex flex-wrap gap-4">
              <NumberInput
                name={`target.${row}.year`}
                label={`Year ${row + 1}`}
                size={6}
                optional
                defaultValue={now?.target[row]?.year}
              />
              <NumberInput
                name={`target.${row}.tonnes`}
                label="At most"
                unit="t CO₂e"
                optional
                defaultValue={now?.target[row]?.tonnes}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <Textarea
        name="targetSource"
        label="Source of the target"
        hint="Where it was published, with a link if there is one."
        optional
        rows={2}
        defaultValue={now?.targetSource ?? ''}
      />
      <Checkbox
        name="targetIllustrative"
        label="Illustrative"
        hint="The target was not published; it is an example and marked as one wherever it appears."
        defaultChecked={now?.targetIllustrative ?? false}
      />
    </>
  )
}
