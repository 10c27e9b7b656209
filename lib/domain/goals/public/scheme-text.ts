import { no, ok, type Result } from '../../result.ts'
import type { ReductionFactor } from './trading-scheme.ts'

/**
 * Reduction factors as somebody types them: `2024-2027 4.3` a line, the second year left out for a factor without an end. Refused
 * with a sentence that names the first line that cannot be read.
 */
export function readFactors(text: string): Result<readonly ReductionFactor[], string> {
  const factors: ReductionFactor[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, from, to, percent] = /^\s*(\d{4})\s*[-–]\s*(\d{4})?\s+(\d+(?:\.\d+)?)\s*%?\s*$/.exec(line) ?? []
    if (from === undefined || percent === undefined)
      return no(
        `Line ${index + 1}, “${line.trim().slice(0, 40)}”, is not two years and a per cent, as in 2024-2027 4.3.`,
      )
    const factor = { from: Number(from), to: to === undefined ? null : Number(to), percent: Number(percent) }
    if (factor.to !== null && factor.to < factor.from) return no(`Line ${index + 1} ends before it begins.`)
    factors.push(factor)
  }
  return ok(factors.toSorted((a, b) => a.from - b.from))
}

export const factorsText = (factors: readonly ReductionFactor[]): string =>
  factors.map(({ from, to, percent }) => `${from}-${to ?? ''} ${percent}`).join('\n')
