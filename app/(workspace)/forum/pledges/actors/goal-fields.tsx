/** GoalFields { goal }   a public goal's figures and what stands behind them; null is an empty form */
import { offsetPolicies, type Goal } from '#lib/domain/goals/goal'
import { commitmentStatuses, commitmentTypes, scopes } from '#lib/domain/submission/document'
import { offsetNames } from '#lib/domain/submission/term-words'
import { commitmentStatusNames, commitmentTypeNames, scopeNames } from '#lib/domain/submission/words'
import { Checkbox, NumberInput, Select, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { EditionFields } from '../edition-fields.tsx'

type Props = { readonly goal: Goal | null }

export function GoalFields({ goal }: Props) {
  return (
    <>
      <FormPart title="What is promised">
        <TextInput name="title" label="Title" hint="As its source says it." size={50} defaultValue={goal?.title} />
        <div className="flex flex-wrap items-end gap-4">
          <Select
            name="type"
            label="Type"
            defaultValue={goal?.type ?? 'absolute'}
            options={commitmentTypes.map((value) => ({ value, label: commitmentTypeNames[value] }))}
          />
          <Select
            name="status"
            label="Status"
            defaultValue={goal?.status ?? 'adopted'}
            options={commitmentStatuses.map((value) => ({ value, label: commitmentStatusNames[value] }))}
          />
          <Select
            name="offsets"
            label="Bought credits"
            defaultValue={goal?.offsets ?? 'not-stated'}
            options={offsetPolicies.map((value) => ({ value, label: offsetNames[value] }))}
          />
        </div>
        <fieldset>
          <legend className="text-sm font-medium">Scopes</legend>
          <p className="mb-1 text-xs text-faint">Emissions on its own ground are scope 1.</p>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                name="scopes[]"
                id={`scope-${scope}`}
                value={scope}
                label={scopeNames[scope]}
                defaultChecked={goal ? goal.scopes.includes(scope) : scope === '1'}
              />
            ))}
          </div>
        </fieldset>
        <Figures goal={goal} />
      </FormPart>
      <FormPart title="Where it comes from">
        <TextInput
          name="source"
          label="Where it can be read"
          hint="An address, or a document with its page."
          size={60}
          defaultValue={goal?.source ?? ''}
        />
        <EditionFields edition={goal?.edition ?? null} />
      </FormPart>
    </>
  )
}

function Figures({ goal }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput
          name="gases"
          label="Gases"
          hint="CO2e for all of them."
          size={16}
          optional
          defaultValue={goal?.gases?.join(', ') ?? ''}
        />
        <NumberInput name="baseYear" label="Base year" size={6} optional defaultValue={goal?.baseYear ?? ''} />
        <NumberInput
          name="baseValue"
          label="Base value"
          hint="Empty: the national totals of that year."
          unit="t"
          optional
          defaultValue={goal?.baseValue ?? ''}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <NumberInput name="targetYear" label="Target year" size={6} defaultValue={goal?.targetYear} />
        <NumberInput
          name="reductionPercent"
          label="Reduction"
          unit="%"
          size={6}
          optional
          defaultValue={goal?.reductionPercent ?? ''}
        />
        <NumberInput
          name="targetValue"
          label="Level promised"
          unit="t"
          optional
          defaultValue={goal?.targetValue ?? ''}
        />
        <NumberInput
          name="residualPercent"
          label="Left at net zero"
          unit="%"
          size={6}
          optional
          defaultValue={goal?.residualPercent ?? ''}
        />
      </div>
    </>
  )
}
