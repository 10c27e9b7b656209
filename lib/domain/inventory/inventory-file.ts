import type { Json } from '../canonical.ts'
import { gwpSets, type GwpSet } from '../factors/factor.ts'
import { list, object, oneOf, parsed, read } from '../reader.ts'
import { ok, type Result } from '../result.ts'
import { calculate, type Computed } from './calculate.ts'
import { parseFileLine, type Library } from './file-line.ts'
import { orderFreeSum } from './order-free-sum.ts'

export type LineAnswer =
  | {
      readonly id: string
      readonly kgCO2e: number
      readonly byGas: Readonly<Record<string, number>>
      /** The memo outside the total; only where there is any. */
      readonly biogenicKgCO2?: number
    }
  /** An id that is a number is told as it came, so that its line is found again. */
  | { readonly id: string | number | null; readonly refusal: string }

export type InventoryAnswer = {
  readonly lines: readonly LineAnswer[]
  readonly total: {
    readonly kgCO2e: number
    readonly biogenicKgCO2?: number
    /** Only where the lines give scope 2 both ways: `kgCO2e` is then location-based, and this the total with the market-based lines. */
    readonly marketBasedKgCO2e?: number
  }
}

/**
 * Computes a file of lines as others write one to hold our arithmetic against theirs:
 * `{"gwp":"AR5","lines":[{"id","quantity":{"value","unit"},"factor":{"per","gases"} or {"id"}}]}`, factors in kilograms of gas per unit.
 * A line that is refused says why in its place and does not count. The refusal of the whole file has a sentence for each fault.
 */
export function computeFile(json: Json, library: Library): Result<InventoryAnswer, readonly string[]> {
  const file = read(object<{ gwp: GwpSet; lines: readonly unknown[] }>({ gwp: oneOf(gwpSets), lines: list(any) }), json)
  if (!file.ok) return file
  const { gwp, lines } = file.value
  const twice = idsOfTwo(lines)
  const counted: Counted[] = []
  const answers = lines.map((line, index) => {
    const id = idOf(line)
    if (id === null) return withoutId(line, index + 1)
    if (twice.has(id)) return { id, refusal: `The id “${id}” stands on several lines. Which of them counts?` }
    const computed = compute(line, gwp, library)
    if (!computed.ok) return { id, refusal: computed.refusal }
    counted.push(computed.value)
    return answerOf(id, computed.value)
  })
  return ok({ lines: answers, total: totalOf(counted) })
}

type Counted = Computed & { readonly scope: string | null }

function compute(line: unknown, gwp: GwpSet, library: Library): Result<Counted, string> {
  const found = parseFileLine(line, gwp, library)
  if (!found.ok) return found
  const computed = calculate(found.value.calculation)
  return computed.ok ? ok({ ...computed.value, scope: found.value.scope }) : computed
}

const answerOf = (id: string, { kg, byGas, biogenicKg }: Computed): LineAnswer => ({
  id,
  kgCO2e: kg,
  byGas,
  ...(biogenicKg === 0 ? {} : { biogenicKgCO2: biogenicKg }),
})

function totalOf(counted: readonly Counted[]): InventoryAnswer['total'] {
  const biogenic = orderFreeSum(counted.map(({ biogenicKg }) => biogenicKg))
  const memo = biogenic === 0 ? {} : { biogenicKgCO2: biogenic }
  const without = (scope: string) => orderFreeSum(counted.filter((line) => line.scope !== scope).map(({ kg }) => kg))
  const isBothWays = ['2-location', '2-market'].every((scope) => counted.some((line) => line.scope === scope))
  return isBothWays
    ? { kgCO2e: without('2-market'), marketBasedKgCO2e: without('2-location'), ...memo }
    : { kgCO2e: orderFreeSum(counted.map(({ kg }) => kg)), ...memo }
}

const any = parsed<unknown>((value) => ok(value))

function withoutId(line: unknown, place: number): LineAnswer {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null
  return typeof id === 'number'
    ? { id, refusal: `The id of line ${place} is a number. Write it as text: "${id}".` }
    : { id: null, refusal: `Line ${place} has no id, which must be text.` }
}

function idOf(line: unknown): string | null {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null
  return typeof id === 'string' && id !== '' ? id : null
}

function idsOfTwo(lines: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const line of lines) {
    const id = idOf(line)
    if (id === null) continue
    if (seen.has(id)) twice.add(id)
    seen.add(id)
  }
  return twice
}
