/**
 * Places labels that want to stand at `wanted` so that neighbours keep `gap` apart inside [top, bottom], moving each as little
 * as a simple sweep allows. Answers in the order given. More labels than fit are spread evenly.
 */
export function dodge(
  wanted: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => at(wanted, a) - at(wanted, b) || a - b)
  const room = order.length > 1 ? Math.min(gap, (bottom - top) / (order.length - 1)) : gap
  const placed = wanted.map((y) => Math.min(bottom, Math.max(top, y)))
  // Downwards each label clears the one above it; upwards the last ones come back inside the frame.
  order.forEach((index, rank) => {
    const above = order[rank - 1]
    if (above !== undefined) placed[index] = Math.max(at(placed, index), at(placed, above) + room)
  })
  const last = order.at(-1)
  if (last !== undefined) placed[last] = Math.min(at(placed, last), bottom)
  order.toReversed().forEach((index, rank, reversed) => {
    const below = reversed[rank - 1]
    if (below !== undefined) placed[index] = Math.min(at(placed, index), at(placed, below) - room)
  })
  return placed
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0
