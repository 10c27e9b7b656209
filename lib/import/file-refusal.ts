import { no, type Result } from '#lib/domain/result'

export type FileFault =
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'workbook'
  | 'utf-16'
  | 'binary'
  | 'not-utf-8'
  | 'wrong-delimiter'
  | 'missing-column'
  | 'doubled-column'
  | 'too-many-columns'
  | 'only-heading'
  | 'too-many-rows'
  | 'bad-row'
  | 'nothing-kept'
  | 'cell-too-long'
  | 'broken-quotes'
  | 'busy'
  | 'took-too-long'
  | 'took-too-much-memory'
  | WorkbookFault

/** What only a workbook can be turned away for. */
export type WorkbookFault =
  | 'not-a-workbook'
  | 'damaged'
  | 'encrypted'
  | 'zip64'
  | 'zip-bomb'
  | 'lying-size'
  | 'unsafe-name'
  | 'doubled-part'
  | 'too-many-parts'
  | 'macros'
  | 'external-link'
  | 'embedded-object'
  | 'dde'
  | 'doctype'
  | 'too-deep'
  | 'no-sheet'
  | 'too-many-sheets'
  | 'too-many-cells'
  | 'too-much-text'
  | 'no-template'
  | 'no-register'

/** Why a whole file was turned away. The sentence says what was seen, what to do, and that nothing was saved. */
export type FileRefusal = { readonly kind: FileFault; readonly sentence: string }

export const refuseFile = (kind: FileFault, sentence: string): Result<never, FileRefusal> =>
  no({ kind, sentence: `${sentence} Nothing was saved.` })

/** A cell, or a whole row where `column` is empty, that cannot be taken in. The reason is a sentence about that value. */
export type RowProblem = {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

const shownLength = 60

/** A value as a message shows it: on one line, without what cannot be seen, and cut. */
export function shown(value: string): string {
  const line = value.slice(0, shownLength + 1).replace(/\p{Cc}+/gu, ' ')
  return line.length > shownLength ? `${line.slice(0, shownLength - 1).toWellFormed()}…` : line
}
