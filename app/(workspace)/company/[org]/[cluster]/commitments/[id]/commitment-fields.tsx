/** CommitmentFields { commitment, baseYear, missing }   the fields of a commitment's form; null is an empty one */
import type { FaultField } from '#lib/domain/goals/fault-fields'
import { noTerms } from '#lib/domain/submission/commitment-terms'
import { commitmentStatuses, commitmentTypes, scopes, type StatedCommitment } from '#lib/domain/submission/document'
import { commitmentStatusNames, commitmentTypeNames, scopeNames } from '#lib/domain/submission/words'
import { Checkbox, NumberInput, Select, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { fieldClassOptions } from '../../form-place.ts'
import { InterimRows } from './interim-rows.tsx'
import { TermsFields } from './terms-fields.tsx'

type Props = {
  readonly commitment: StatedCommitment | null
  readonly baseYear: number
  /** What is still missing, a sentence a field. */
  readonly missing: Partial<Record<FaultField, string>>
}

export function CommitmentFields({ commitment, baseYear, missing }: Props) {
  return (
    <>
      <FormPart title="What is promised">
        <Promise commitment={commitment} />
        <Figures commitment={commitment} baseYear={baseYear} missing={missing} />
        <InterimRows steps={commitment?.interim ?? []} />
      </FormPart>
      <TermsFields terms={commitment?.terms ?? noTerms} />
      <FormPart title="Source and readers">
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
      </FormPart>
    </>
  )
}

function Promise({ commitment }: Pick<Props, 'commitment'>) {
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
      <div className="flex flex-wrap items-end gap-4">
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
    </>
  )
}

function Figures({ commitment, baseYear, missing }: Props) {
  const terms = commitment?.terms ?? noTerms
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <NumberInput
          name="baseYear"
          label="Base year"
          hint={missing.baseYear ?? `The cluster counts from ${baseYear}. None for a peak year.`}
          size={6}
          optional
          defaultValue={commitment?.baseYear ?? ''}
        />
        <NumberInput
          name="baseTonnes"
          label="Base value"
          hint={missing.baseTonnes ?? 'Empty: your own figures of that year.'}
          unit={terms.unit}
          optional
          defaultValue={commitment?.baseTonnes ?? ''}
        />
        <TextInput
          name="unit"
          label="Unit of an intensity"
          hint="Such as t CO2e/t cement. Else tonnes."
          size={16}
          optional
          defaultValue={terms.unit === 't' ? '' : terms.unit}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <NumberInput
          name="targetYear"
          label="Target year"
          hint="Or the year of the peak."
          size={6}
          defaultValue={commitment?.targetYear}
        />
        <NumberInput
          name="reductionPercent"
          label="Reduction"
          hint={missing.reductionPercent ?? 'Against the base, or against business as usual.'}
          unit="%"
          size={6}
          optional
          defaultValue={commitment?.reductionPercent ?? ''}
        />
        <NumberInput
          name="targetValue"
          label="Level promised"
          hint="Where it is a level and not a cut."
          unit={terms.unit}
          optional
          defaultValue={terms.targetValue ?? ''}
        />
        <NumberInput
          name="residualPercent"
          label="Left at net zero"
          hint="Of the base, to be neutralised."
          unit="%"
          size={6}
          optional
          defaultValue={terms.residualPercent ?? ''}
        />
      </div>
    </>
  )
}
