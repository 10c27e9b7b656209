import type { Figure } from '#lib/domain/roadmap/document'
import type { Pair } from '#lib/domain/scenario/compare'
import { dash } from '#lib/format'
import { Withheld } from '#ui/withheld'

/** A figure of a comparison, or why it is not shown. `format` is that of its column. */
export function Shown({ figure, format }: { readonly figure: Figure; readonly format: (value: number) => string }) {
  if (figure.state === 'withheld') return <Withheld reason={figure.reason} />
  return figure.state === 'unknown' ? <span title={figure.reason}>{dash}</span> : format(Number(figure.value))
}

/** A difference with its sign, so that nobody has to ask in which direction. */
export const signed =
  (scale: { readonly format: (value: number) => string }) =>
  (value: number): string => {
    const text = scale.format(value)
    return value > 0 && text !== scale.format(0) ? `+${text}` : text
  }

/** The values of these pairs that are shown: what one scale for all of them is made of. */
export const valuesOf = (pairs: readonly Pair[]): readonly number[] =>
  pairs.flatMap(({ a, b }) => [a, b].flatMap((figure) => (figure.state === 'shown' ? [Number(figure.value)] : [])))
