import { shown } from '../file-refusal.ts'
import type { OfferedSheet } from '../preview.ts'
import { cellText } from '../workbook/cell-text.ts'
import { readMapping } from './read-mapping.ts'
import type { SheetOutline } from './own-sheets.ts'

const [shownRows, shownColumns, shownSheets] = [12, 30, 30]

/** The sheets of a table of one's own to choose from, each with the mapping used for such a sheet before, or else a proposal. */
export const offeredSheets = (
  outlines: readonly SheetOutline[],
  remembered: ReadonlyMap<string, unknown>,
): readonly OfferedSheet[] =>
  outlines.slice(0, shownSheets).map((outline) => {
    const { name, rowCount, headingRow, labels, fingerprint, proposal } = outline
    const before = readMapping(remembered.get(fingerprint ?? '') ?? null)
    const isRemembered = before !== null && Object.values(before.columns).every((label) => labels.includes(label))
    const proposed = proposal.ok ? proposal.value : null
    return {
      name,
      rowCount,
      beginning: outline.beginning
        .slice(0, shownRows)
        .map((row) => row.slice(0, shownColumns).map((cell) => shown(cellText(cell)))),
      headingRow,
      labels,
      fingerprint,
      // The headings may stand in another row this year; what stands under them is the same.
      mapping: isRemembered && headingRow !== null ? { ...before, headingRow } : (proposed?.mapping ?? null),
      questions: isRemembered ? [] : proposal.ok ? proposal.value.questions : [proposal.refusal],
      isRemembered,
    }
  })
