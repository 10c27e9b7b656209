import type { Figure } from '../document.ts'
import type { FigurePath, TraceInput } from './trace.ts'

/** An input in tonnes. */
export const input = (label: string, value: Figure, opens: FigurePath | null): TraceInput => ({
  label,
  value,
  unit: 't',
  opens,
})

/** The inputs, and whether one of them is kept from the reader. */
export const withInputs = (inputs: readonly TraceInput[]) => ({
  inputs,
  partly: inputs.some(({ value }) => value.state === 'withheld'),
})
