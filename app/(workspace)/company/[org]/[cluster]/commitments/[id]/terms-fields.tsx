/** TermsFields { terms }   what a commitment covers, whether credits count, and what stands behind it */
import {
  neutralisations,
  offsetPolicies,
  planStates,
  reportHabits,
  type StatedTerms,
} from '#lib/domain/submission/commitment-terms'
import { scopes } from '#lib/domain/submission/document'
import { neutralisationNames, offsetNames, planNames, reportNames } from '#lib/domain/submission/term-words'
import { scopeNames } from '#lib/domain/submission/words'
import { NumberInput, Select, TextInput, type Option } from '#ui/field'
import { FormPart } from '#ui/form-part'

type Props = { readonly terms: StatedTerms }

export function TermsFields({ terms }: Props) {
  return (
    <>
      <FormPart title="What it covers" hint="Leave open what your company has not said.">
        <TextInput
          name="gases"
          label="Gases"
          hint="CO2e for all of them, or their names: CO2, CH4."
          size={24}
          optional
          defaultValue={terms.gases?.join(', ') ?? ''}
        />
        <div className="flex flex-wrap items-end gap-4">
          <TextInput
            name="boundary"
            label="What is covered"
            hint="Empty: the company as a whole."
            size={40}
            optional
            defaultValue={terms.boundary ?? ''}
          />
          <TextInput
            name="baseBoundary"
            label="What the base covers"
            hint="Empty: the same."
            size={40}
            optional
            defaultValue={terms.baseBoundary ?? ''}
          />
        </div>
        <fieldset>
          <legend className="text-sm font-medium">
            Part of each scope that is covered <span className="font-normal text-faint">(optional)</span>
          </legend>
          <div className="mt-1 flex flex-wrap gap-4">
            {scopes.map((scope) => (
              <NumberInput
                key={scope}
                name={`coverage.scope-${scope}`}
                label={scopeNames[scope]}
                unit="%"
                size={5}
                defaultValue={terms.coverage.find((part) => part.scope === scope)?.percent ?? ''}
              />
            ))}
          </div>
        </fieldset>
      </FormPart>
      <FormPart title="What stands behind it" hint="The tests of its quality read these.">
        <Behind terms={terms} />
      </FormPart>
    </>
  )
}

function Behind({ terms }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <Select
          name="offsets"
          label="Bought credits"
          defaultValue={terms.offsets}
          options={offsetPolicies.map((value) => ({ value, label: offsetNames[value] }))}
        />
        <Select
          name="neutralisation"
          label="What is left is neutralised"
          defaultValue={terms.neutralisation ?? ''}
          options={optional(neutralisations, neutralisationNames)}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput
          name="validatedBy"
          label="Validated by"
          size={32}
          optional
          defaultValue={terms.validation?.by ?? ''}
        />
        <TextInput
          name="validatedOn"
          label="Day of the validation"
          type="date"
          optional
          defaultValue={terms.validation?.on ?? ''}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput
          name="committedOn"
          label="Committed on"
          type="date"
          optional
          defaultValue={terms.committedOn ?? ''}
        />
        <Select
          name="plan"
          label="Public plan"
          defaultValue={terms.plan ?? ''}
          options={optional(planStates, planNames)}
        />
        <TextInput name="planOn" label="Plan published on" type="date" optional defaultValue={terms.planOn ?? ''} />
        <Select
          name="report"
          label="Public report"
          defaultValue={terms.report ?? ''}
          options={optional(reportHabits, reportNames)}
        />
      </div>
    </>
  )
}

const optional = <W extends string>(words: readonly W[], names: Readonly<Record<W, string>>): readonly Option[] => [
  { value: '', label: 'Not said' },
  ...words.map((value) => ({ value, label: names[value] })),
]
