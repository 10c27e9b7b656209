/** CommitmentFields { commitment, baseYear }   the fields of a commitment's form; null is an empty one */
import { commitmentStatuses, commitmentTypes, scopes, type CommitmentEntry } from '#lib/domain/submission/document'
import { commitmentStatusNames, commitmentTypeNames, scopeNames } from '#lib/domain/submission/words'
import { Checkbox, NumberInput, Select, TextInput } from '#ui/field'
import { fieldClassOptions } from '../../form-place.ts'

const interimRows = [0, 1, 2, 3]

export function CommitmentFields({
  commitment,
  baseYear,
}: {
  readonly commitment: CommitmentEntry | null
  readonly baseYear: number
}) {
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        hint="As your company says it: “Half of scope 1 by 2030”."
        size={50}
        maxLength={200}
        defaultValue={commitment?.title}
      />
      <div className="flex flex-wrap gap-4">
        <Select
          name="type"
          label="Type"
          defaultValue={commitment?.type ?? 'absolute'}
          options={commitmentTypes.map((value) => ({ value, label: commitmentTypeNames[value] }))}
        />
        <Select
          name="status"
          label="Status"
          defaultValue={commitment?.status ?? 'announced'}
          options={commitmentStatuses.map((value) => ({ value, label: commitmentStatusNames[value] }))}
        />
      </div>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">Scopes</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              name="scopes[]"
              id={`scope-${scope}`}
              value={scope}
              label={scopeNames[scope]}
              defaultChecked={commitment ? commitment.scopes.includes(scope) : scope === '1'}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <NumberInput
          name="baseYear"
          label="Base year"
          hint={`The cluster counts from ${baseYear}.`}
          size={6}
          optional
          defaultValue={commitment?.baseYear ?? ''}
        />
        <NumberInput
          name="baseTonnes"
          label="Emissions in the base year"
          hint="Empty: your own figures of that year."
          unit="t"
          optional
          defaultValue={commitment?.baseTonnes ?? ''}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <NumberInput name="targetYear" label="Target year" size={6} defaultValue={commitment?.targetYear} />
        <NumberInput
          name="reductionPercent"
          label="Reduction"
          hint="Against the base; 100 for net zero."
          unit="%"
          size={6}
          optional
          defaultValue={commitment?.reductionPercent ?? ''}
        />
      </div>
      <fieldset>
        <legend className="text-sm font-medium">
          Interim targets <span className="font-normal text-faint">(optional)</span>
        </legend>
        <div className="mt-1 space-y-2">
          {interimRows.map((row) => (
            <div key={row} className="flex flex-wrap gap-4">
              <NumberInput
                name={`interim.${row}.year`}
                label={`Year of interim target ${row + 1}`}
                bare
                placeholder="Year"
                size={6}
                defaultValue={commitment?.interim[row]?.year}
              />
              <NumberInput
                name={`interim.${row}.reductionPercent`}
                label={`Reduction of interim target ${row + 1}`}
                bare
                unit="%"
                size={6}
                defaultValue={commitment?.interim[row]?.reductionPercent}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <TextInput
        name="source"
        label="Source"
        hint="Where others can read it: a report with its page, or an address."
        size={50}
        optional
        defaultValue={commitment?.source ?? ''}
      />
      <Select
        name="class"
        label="Who may see it"
        defaultValue={commitment?.class ?? 'members'}
        options={fieldClassOptions}
      />
      <Checkbox
        name="illustrative"
        label="Illustrative"
        hint="Not published by your company; stands here as an example and is marked so wherever it appears."
        defaultChecked={commitment?.illustrative}
      />
    </>
  )
}
