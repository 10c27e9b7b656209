import type { Shift } from '#lib/domain/whatif/effects'
import { formatSigned } from '#lib/format'

/** The difference with its sign; nothing is nothing. */
export function changeInWords(
  { planned, after }: Pick<Shift, 'planned' | 'after'>,
  format: (tonnes: number) => string,
): string {
  const difference = Number(after) - Number(planned)
  if (difference === 0) return formatSigned(0)
  return difference > 0 ? `+${format(difference)}` : format(difference)
}
