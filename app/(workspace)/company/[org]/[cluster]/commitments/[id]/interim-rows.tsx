'use client'
/** InterimRows { steps }   interim steps as rows; more can be added and any taken away. Without script there are spare rows. */
import type { InterimTarget } from '#lib/domain/submission/document'
import { NumberInput } from '#ui/field'
import { FieldGroup } from '#ui/field-group'
import { FormRows } from '#ui/form-rows'

export function InterimRows({ steps }: { readonly steps: readonly InterimTarget[] }) {
  return (
    <FieldGroup name="interim" title="Interim steps" hint="Each a cut against the same base. Empty rows are left out.">
      <FormRows count={steps.length} spare={2} what="interim step" add="Add a step">
        {(row, at) => (
          <>
            <NumberInput
              name={`interim.${at}.year`}
              label={`Year of interim step ${at + 1}`}
              bare
              placeholder="Year"
              size={6}
              defaultValue={steps[row]?.year}
            />
            <NumberInput
              name={`interim.${at}.reductionPercent`}
              label={`Reduction of interim step ${at + 1}`}
              bare
              unit="%"
              size={6}
              defaultValue={steps[row]?.reductionPercent}
            />
          </>
        )}
      </FormRows>
    </FieldGroup>
  )
}
