'use client'
/** PhaseRows { phases }   the phases of a hub as rows; more can be added and any taken away. Without script there are spare rows. */
import type { HubPhase } from '#lib/domain/infrastructure/hub'
import { NumberInput, TextInput } from '#ui/field'
import { FieldGroup } from '#ui/field-group'
import { FormRows } from '#ui/form-rows'

export function PhaseRows({ phases }: { readonly phases: readonly HubPhase[] }) {
  return (
    <FieldGroup
      name="phases"
      title="Phases"
      hint="What each step adds, from its first year on. A first year that moves leaves its earlier one on record. Empty rows are left out."
      optional={false}
    >
      <FormRows count={phases.length} spare={1} what="phase" add="Add a phase">
        {(row, at) => (
          <>
            <input type="hidden" name={`phases.${at}.id`} value={phases[row]?.id ?? ''} />
            <TextInput
              name={`phases.${at}.name`}
              label={`Name of phase ${at + 1}`}
              bare={at > 0}
              placeholder="Name"
              size={20}
              maxLength={200}
              defaultValue={phases[row]?.name}
            />
            <NumberInput
              name={`phases.${at}.from`}
              label={`First year of phase ${at + 1}`}
              bare={at > 0}
              placeholder="From"
              size={6}
              defaultValue={phases[row]?.from}
            />
            <NumberInput
              name={`phases.${at}.capacityPerYear`}
              label={`Capacity that phase ${at + 1} adds`}
              bare={at > 0}
              placeholder="Adds"
              unit="a year"
              defaultValue={phases[row]?.capacityPerYear}
            />
          </>
        )}
      </FormRows>
    </FieldGroup>
  )
}
