'use client'
/** PhaseRows { phases }   the phases of a hub as rows; more can be added and any taken away. Without script there are spare rows. */
import { useState } from 'react'
import type { HubPhase } from '#lib/domain/infrastructure/hub'
import { Button } from '#ui/button'
import { NumberInput, TextInput } from '#ui/field'
import { useField } from '../../../../../ui/form-context.ts'

const most = 20
const spare = 1

export function PhaseRows({ phases }: { readonly phases: readonly HubPhase[] }) {
  const [rows, setRows] = useState(() => Array.from({ length: phases.length + spare }, (_, row) => row))
  const field = useField('phases', undefined)
  const next = (rows.at(-1) ?? -1) + 1
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.error ? `${field.id}-error` : undefined}
      className="max-w-full"
    >
      <legend className="text-sm font-medium">Phases</legend>
      <p className="max-w-prose text-xs text-faint">
        What each step adds, from its first year on. A first year that moves leaves its earlier one on record. Empty
        rows are left out.
      </p>
      {field.error && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      <div className="mt-1 space-y-3">
        {rows.map((row, index) => (
          <div
            key={row}
            className="flex flex-wrap items-end gap-x-4 gap-y-1 max-sm:border-b max-sm:border-line max-sm:pb-3"
          >
            <input type="hidden" name={`phases.${row}.id`} value={phases[row]?.id ?? ''} />
            <TextInput
              name={`phases.${row}.name`}
              label={`Name of phase ${index + 1}`}
              bare
              placeholder="Name"
              size={20}
              maxLength={200}
              defaultValue={phases[row]?.name}
            />
            <NumberInput
              name={`phases.${row}.from`}
              label={`First year of phase ${index + 1}`}
              bare
              placeholder="From"
              size={6}
              defaultValue={phases[row]?.from}
            />
            <NumberInput
              name={`phases.${row}.capacityPerYear`}
              label={`Capacity that phase ${index + 1} adds`}
              bare
              placeholder="Adds"
              unit="a year"
              defaultValue={phases[row]?.capacityPerYear}
            />
            <Button
              size="sm"
              tone="plain"
              aria-label={`Remove phase ${index + 1}`}
              onClick={() => setRows(rows.filter((each) => each !== row))}
            >
              Remove
            </Button>
          </div>
        ))}
      </div>
      {rows.length < most && (
        <Button size="sm" className="mt-2" onClick={() => setRows([...rows, next])}>
          Add a phase
        </Button>
      )}
    </fieldset>
  )
}
