'use client'
/** InterimRows { steps }   interim steps as rows; more can be added and any taken away. Without script there are spare rows. */
import { useState } from 'react'
import type { InterimTarget } from '#lib/domain/submission/document'
import { Button } from '#ui/button'
import { NumberInput } from '#ui/field'
import { useField } from '../../../../../../ui/form-context.ts'

const most = 20
const spare = 2

export function InterimRows({ steps }: { readonly steps: readonly InterimTarget[] }) {
  const [rows, setRows] = useState(() => Array.from({ length: steps.length + spare }, (_, row) => row))
  const field = useField('interim', undefined)
  const next = (rows.at(-1) ?? -1) + 1
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.error ? `${field.id}-error` : undefined}
      className="max-w-full"
    >
      <legend className="text-sm font-medium">
        Interim steps <span className="font-normal text-faint">(optional)</span>
      </legend>
      <p className="text-xs text-faint">Each a cut against the same base. Empty rows are left out.</p>
      {field.error && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      <div className="mt-1 space-y-2">
        {rows.map((row, index) => (
          <div key={row} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <NumberInput
              name={`interim.${row}.year`}
              label={`Year of interim step ${index + 1}`}
              bare
              placeholder="Year"
              size={6}
              defaultValue={steps[row]?.year}
            />
            <NumberInput
              name={`interim.${row}.reductionPercent`}
              label={`Reduction of interim step ${index + 1}`}
              bare
              unit="%"
              size={6}
              defaultValue={steps[row]?.reductionPercent}
            />
            <Button
              size="sm"
              tone="plain"
              aria-label={`Remove interim step ${index + 1}`}
              onClick={() => setRows(rows.filter((each) => each !== row))}
            >
              Remove
            </Button>
          </div>
        ))}
      </div>
      {rows.length < most && (
        <Button size="sm" className="mt-2" onClick={() => setRows([...rows, next])}>
          Add a step
        </Button>
      )}
    </fieldset>
  )
}
