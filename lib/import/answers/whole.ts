import type { Answered } from '../answer-task.ts'
import type { AnyAnswer } from '../worker-messages.ts'

/** An answer that goes at once. */
export const whole = (answer: AnyAnswer): Answered => ({ answer, pieces: [] })

/** So many rows are taken over in a few milliseconds. */
const pieceLength = 500

/** What is many, in pieces that are small enough to go between two requests. */
export const slices = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / pieceLength) }, (_, at) =>
    items.slice(at * pieceLength, (at + 1) * pieceLength),
  )
