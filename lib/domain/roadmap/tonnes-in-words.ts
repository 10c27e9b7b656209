import type { Tonnes } from '../decimal.ts'

const units = [
  { size: 1e6, name: 'Mt' },
  { size: 1e3, name: 'kt' },
  { size: 1, name: 't' },
] as const

/** Tonnes of CO2e in a sentence, scaled to t, kt or Mt with at most one decimal ("0.8 Mt", "640 kt"). The sign is left out. */
export function tonnesInWords(tonnes: Tonnes): string {
  const size = Math.abs(tonnes)
  // Half a unit up already reads better in the larger one: "0.8 Mt", not "800 kt".
  const unit = units.find((candidate) => size >= candidate.size * 0.5) ?? { size: 1, name: 't' }
  const scaled = size / unit.size
  return `${Number(scaled.toFixed(scaled < 100 ? 1 : 0))} ${unit.name}`
}
