/** MeasureFields { measure, isNew, sites, hubs, members, others, currency }   the fields of a measure's form; null is an empty one, and a part of one fills what it has */
import {
  carriers,
  enablerKinds,
  levels,
  pillars,
  type EnablerKind,
  type MeasureEntry,
} from '#lib/domain/submission/document'
import { carrierNames, enablerNames, levelNames, pillarNames } from '#lib/domain/submission/words'
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '#ui/field'
import { FieldGroup } from '#ui/field-group'
import { FormPart } from '#ui/form-part'
import { fieldClassOptions } from '../../form-place.ts'
import { NeedsPart, type NeedsPlace } from './needs-part.tsx'

type Props = NeedsPlace & {
  readonly measure: Partial<MeasureEntry> | null
  readonly isNew: boolean
  readonly others: readonly { readonly id: string; readonly title: string; readonly start: number }[]
  readonly currency: string
}

export function MeasureFields({ measure, isNew, sites, hubs, members, others, currency }: Props) {
  return (
    <>
      <FormPart title="What and where">
        <TextInput name="title" label="Title" size={50} maxLength={200} defaultValue={measure?.title} />
        <div className="flex flex-wrap gap-4">
          <Select
            name="siteId"
            label="Site"
            defaultValue={measure?.siteId ?? ''}
            options={[
              ...(isNew ? [{ value: '', label: 'Choose a site' }] : []),
              ...sites.map((site) => ({ value: site.id, label: site.name })),
            ]}
          />
          <Select
            name="pillar"
            label="Pillar"
            defaultValue={measure?.pillar ?? 'efficiency'}
            options={pillars.map((value) => ({ value, label: pillarNames[value] }))}
          />
          <Select
            name="level"
            label="How far it is"
            defaultValue={measure?.level ?? 'idea'}
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
          />
        </div>
        <Textarea name="description" label="Description" optional rows={3} defaultValue={measure?.description ?? ''} />
        <TextInput
          name="owners"
          label="Owners"
          hint="Only if others own it too; separate several by semicolons."
          size={50}
          optional
          defaultValue={measure?.owners?.join('; ')}
        />
      </FormPart>
      <FormPart title="When and how much">
        <div className="flex flex-wrap gap-4">
          <NumberInput
            name="start"
            label="Start"
            hint="A start that moves leaves its earlier year on record."
            size={6}
            defaultValue={measure?.start}
          />
          <NumberInput
            name="rampYears"
            label="Years to full effect"
            hint="1: at once in the start year."
            size={4}
            defaultValue={measure?.rampYears ?? 1}
          />
          <NumberInput
            name="tonnesPerYear"
            label="Reduction at full effect"
            hint="CO₂e a year off what the site emits."
            unit="t a year"
            defaultValue={measure?.tonnesPerYear}
          />
        </div>
        <div className="flex flex-wrap gap-4">
          <NumberInput
            name="leadYears"
            label="Lead time"
            unit="years"
            size={4}
            optional
            defaultValue={measure?.leadYears ?? ''}
          />
          <NumberInput
            name="lifetimeYears"
            label="Lifetime"
            unit="years"
            size={4}
            optional
            defaultValue={measure?.lifetimeYears ?? ''}
          />
          <NumberInput
            name="readiness"
            label="Technology readiness"
            unit="of 9"
            size={4}
            optional
            defaultValue={measure?.readiness ?? ''}
          />
          <Select
            name="confidence"
            label="Confidence"
            optional
            defaultValue={measure?.confidence ?? ''}
            options={[
              { value: '', label: 'Not said' },
              { value: 'low', label: 'Low' },
              { value: 'medium', label: 'Medium' },
              { value: 'high', label: 'High' },
            ]}
          />
        </div>
      </FormPart>
      <FormPart title="Money, energy, jobs" hint="Seen by you and the stewards alone.">
        <div className="flex flex-wrap gap-4">
          <NumberInput name="capex" label="Capital cost" unit={currency} optional defaultValue={measure?.capex ?? ''} />
          <NumberInput
            name="opexPerYear"
            label="Operating cost"
            unit={`${currency} a year`}
            optional
            defaultValue={measure?.opexPerYear ?? ''}
          />
          <NumberInput name="jobs" label="Jobs" size={6} optional defaultValue={measure?.jobs ?? ''} />
        </div>
        <fieldset>
          <legend className="text-sm font-medium">
            Change of energy, MWh a year <span className="font-normal text-faint">(optional, minus for less)</span>
          </legend>
          <div className="mt-1 flex flex-wrap gap-4">
            {carriers.map((carrier) => (
              <NumberInput
                key={carrier}
                name={`energy.${carrier}`}
                label={carrierNames[carrier]}
                size={10}
                defaultValue={measure?.energy?.find((delta) => delta.carrier === carrier)?.mwhPerYear}
              />
            ))}
          </div>
        </fieldset>
      </FormPart>
      <FormPart title="What it hangs on">
        {others.length > 0 && (
          <FieldGroup name="prerequisites" title="Needs first">
            <div className="space-y-1">
              {others.map((other, index) => (
                <Checkbox
                  key={other.id}
                  name={`prerequisites.${index}`}
                  value={other.id}
                  label={`${other.title}, ${other.start}`}
                  defaultChecked={measure?.prerequisites?.includes(other.id)}
                />
              ))}
            </div>
          </FieldGroup>
        )}
        <TextInput
          name="exclusiveGroup"
          label="Exclusive group"
          hint="Of measures that share this name only one can count, such as two ways to rebuild one kiln."
          size={24}
          optional
          defaultValue={measure?.exclusiveGroup ?? ''}
        />
        <fieldset>
          <legend className="text-sm font-medium">
            Enablers <span className="font-normal text-faint">(optional, one a line)</span>
          </legend>
          <div className="mt-1 grid gap-4 sm:grid-cols-2">
            {enablerKinds.map((kind) => (
              <Textarea
                key={kind}
                name={`enablers.${kind}`}
                label={enablerNames[kind]}
                rows={2}
                defaultValue={enablersOf(measure, kind)}
              />
            ))}
          </div>
        </fieldset>
      </FormPart>
      <NeedsPart measure={measure} sites={sites} hubs={hubs} members={members} />
      <FormPart title="Where it comes from and who sees it">
        <TextInput name="source" label="Source" size={50} optional defaultValue={measure?.source ?? ''} />
        <Select
          name="class"
          label="Who may see title, site, pillar, start and tonnes"
          defaultValue={measure?.class ?? 'members'}
          options={fieldClassOptions}
        />
        <Checkbox
          name="illustrative"
          label="Illustrative"
          hint="Not published by your company; stands here as an example and is marked so wherever it appears."
          defaultChecked={measure?.illustrative}
        />
      </FormPart>
    </>
  )
}

const enablersOf = (measure: Partial<MeasureEntry> | null, kind: EnablerKind): string =>
  (measure?.enablers ?? [])
    .filter((enabler) => enabler.kind === kind)
    .map((enabler) => enabler.text)
    .join('\n')
