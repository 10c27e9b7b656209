/** A spreadsheet runs a cell that begins with one of these as a formula, or drops the character and then runs it. */
const formula = /^[=+\-@\t\r\n]/
const guarded = /^'+[=+\-@\t\r\n]/
const wouldRunOrUnguard = /^'*[=+\-@\t\r\n]/

export const isFormula = (cell: string): boolean => formula.test(cell)

/**
 * The text as an export writes it: an apostrophe goes in front of what a spreadsheet would run. One more goes in front of
 * text that has such an apostrophe already, so that `restored` gives back every text exactly.
 */
export const neutralised = (text: string): string => (wouldRunOrUnguard.test(text) ? `'${text}` : text)

/** The text that `neutralised` was given. */
export const restored = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
