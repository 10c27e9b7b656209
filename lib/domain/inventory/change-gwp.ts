import type { GwpSet } from '../factors/factor.ts'
import type { DraftLine } from './draft-line.ts'
import { cellsOf } from './grid-cells.ts'
import type { InventoryLine } from './line.ts'
import { recompute } from './recompute.ts'

/** What becomes of a line that cannot be put into another GWP set: it waits for its figure, or stands as it is with a note. */
export const leftovers = ['open', 'keep'] as const
export type Leftover = (typeof leftovers)[number]

export type GwpChange<Line> = {
  /** The lines that differ from how they stood, as they stand in the new set. */
  readonly changed: readonly Line[]
  /** Lines that cannot be recomputed, with the sentence that says why. */
  readonly refused: readonly { readonly line: Line; readonly sentence: string }[]
}

/**
 * A year's lines in another GWP set (METHODS 1.3). Open lines wait as they are: they take the set when they are put right. What
 * becomes of those that cannot be recomputed is said by `leftover`; without it they are named and left out of `changed`.
 */
export function inGwpSet<Line extends DraftLine>(
  lines: readonly Line[],
  from: GwpSet,
  to: GwpSet,
  leftover: Leftover | null,
): GwpChange<Line> {
  const changed: Line[] = []
  const refused: { line: Line; sentence: string }[] = []
  for (const line of lines) {
    const { content } = line
    if (content.kind === 'open') continue
    const whole: InventoryLine = { ...line, content, class: line.class ?? 'confidential' }
    const next = recompute(whole, to)
    if (!next.ok) {
      refused.push({ line, sentence: next.refusal })
      if (leftover === 'open') changed.push(opened(line, next.refusal))
      if (leftover === 'keep') changed.push(kept(line, from, to))
      continue
    }
    if (content.kind === 'calculated' && content.gwp !== to) changed.push({ ...line, content: next.value.content })
  }
  return { changed, refused }
}

const opened = <Line extends DraftLine>(line: Line, sentence: string): Line => {
  const column = line.content.kind === 'calculated' ? 'factor' : 'tonnes'
  return { ...line, content: { kind: 'open', cells: cellsOf(line), problems: { [column]: sentence } } }
}

const kept = <Line extends DraftLine>(line: Line, from: GwpSet, to: GwpSet): Line => {
  const said = `Kept as it stood when the year went from ${from} to ${to}.`
  return { ...line, note: line.note === null ? said : `${line.note} ${said}` }
}
