/** OutlookForm { seen }   grid factor, policies in force and trading schemes, as the lead keeps them */
import type { ClusterOutlook, OutlookPoint } from '#lib/domain/goals/outlook'
import type { clusterOutlook } from '#lib/views/cluster-outlook'
import { ActionForm } from '#ui/action-form'
import { Checkbox, NumberInput, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'

type Seen = NonNullable<Awaited<ReturnType<typeof clusterOutlook.run>>>

/** Empty rows below the kept ones; whoever has more keeps these first. */
const spareRows = 2
const mostPolicies = 12

const typed = (points: readonly OutlookPoint[]): string =>
  points.map(({ year, value }) => `${year} ${value}`).join('\n')

export function OutlookForm({ seen }: { readonly seen: Seen }) {
  const { kept, baseYear } = seen
  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="mb-3 text-lg">{seen.number === 0 ? 'Keep an outlook' : 'Keep a newer version'}</h2>
      <ActionForm
        name="outlook.keep"
        label="Outlook"
        submitLabel={seen.number === 0 ? 'Keep this' : 'Keep as a new version'}
        hidden={{ clusterId: seen.clusterId, seen: seen.number }}
      >
        <FormPart title="Grid factor">
          <div className="flex flex-wrap gap-4">
            <Textarea
              name="grid"
              label="Years and factors"
              hint={`One a line, from ${baseYear} on: 2030 0.09.`}
              rows={6}
              cols={20}
              wide={false}
              optional
              className="figures"
              defaultValue={kept.gridFactor === null ? '' : typed(kept.gridFactor.points)}
            />
            <div className="max-w-full min-w-0 space-y-4">
              <TextInput
                name="gridUnit"
                label="Unit"
                hint="Such as t CO2e/MWh."
                size={16}
                optional
                defaultValue={kept.gridFactor?.unit}
              />
              <TextInput
                name="gridSource"
                label="Source of the grid factors"
                size={40}
                optional
                defaultValue={kept.gridFactor?.source}
              />
            </div>
          </div>
        </FormPart>
        <FormPart title="Policies in force" hint="What binds already and takes emissions off by itself.">
          {policyRows(kept).map((policy, index) => (
            <PolicyFields key={index} index={index} policy={policy} baseYear={baseYear} />
          ))}
        </FormPart>
        {seen.schemes.length > 0 && (
          <FormPart title="Trading schemes" hint="How much of the base year’s scope 1 stands under it.">
            {seen.schemes.map(({ key, name }, index) => {
              const covered = kept.schemes.find(({ scheme }) => scheme === key)
              return (
                <div key={key} className="flex flex-wrap items-end gap-4">
                  <input type="hidden" name={`schemes.${index}.scheme`} value={key} />
                  <NumberInput
                    name={`schemes.${index}.percent`}
                    label={`Covered by ${name}`}
                    unit="%"
                    size={6}
                    optional
                    defaultValue={covered?.percent}
                  />
                  <TextInput
                    name={`schemes.${index}.source`}
                    label={`Source for ${name}`}
                    size={40}
                    optional
                    defaultValue={covered?.source}
                  />
                </div>
              )
            })}
          </FormPart>
        )}
        <FormPart title="This version">
          <Checkbox
            name="illustrative"
            label="Illustrative: grid factors and policies are an example that nobody published"
            defaultChecked={kept.illustrative}
          />
          <TextInput
            name="reason"
            label="Reason"
            hint="Stays in the history for every member to read."
            size={50}
            optional
          />
        </FormPart>
      </ActionForm>
    </section>
  )
}

type Policy = ClusterOutlook['policies'][number]

const policyRows = ({ policies }: ClusterOutlook): readonly (Policy | null)[] =>
  [...policies, ...Array.from({ length: spareRows }, () => null)].slice(0, mostPolicies)

function PolicyFields({
  index,
  policy,
  baseYear,
}: {
  readonly index: number
  readonly policy: Policy | null
  readonly baseYear: number
}) {
  const number = index + 1
  const name = (field: string) => `policies.${index}.${field}`
  return (
    <div className="flex flex-wrap gap-4 border-t border-line pt-3 first-of-type:border-0 first-of-type:pt-0">
      <div className="max-w-full min-w-0 space-y-4">
        <TextInput name={name('name')} label={`Policy ${number}`} size={40} optional defaultValue={policy?.name} />
        <TextInput
          name={name('source')}
          label={`Source of policy ${number}`}
          size={40}
          optional
          defaultValue={policy?.source}
        />
        <TextInput
          name={name('sectors')}
          label={`Sectors of policy ${number}`}
          hint="As sites name theirs, parted by commas; empty is every site."
          size={40}
          optional
          defaultValue={policy?.sectors.join(', ')}
        />
      </div>
      <Textarea
        name={name('takesOff')}
        label={`What policy ${number} takes off`}
        hint={`Year after ${baseYear} and per cent: 2030 25.`}
        rows={5}
        cols={18}
        wide={false}
        optional
        className="figures"
        defaultValue={policy === null ? '' : typed(policy.takesOff)}
      />
    </div>
  )
}
