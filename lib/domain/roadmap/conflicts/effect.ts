import { toDecimals, type Decimal } from '../../decimal.ts'
import { minus, type Path } from '../../pathway/path.ts'
import type { WayOut } from '../conflict.ts'

/** Below a kilogram nothing changed but the rounding of the machine. */
export const negligible = 0.0005

/** How the roadmap path moves, by year, when `after` is left of a source where `before` was. Only years that change. */
export function effectOf(before: Path, after: Path, years: readonly number[]): WayOut['effect'] {
  const change = minus(after, before)
  const texts = toDecimals(change)
  const effect: { readonly year: number; readonly tonnes: Decimal }[] = []
  years.forEach((year, index) => {
    if (Math.abs(change[index] ?? 0) >= negligible) effect.push({ year, tonnes: texts[index] ?? '0' })
  })
  return effect
}
