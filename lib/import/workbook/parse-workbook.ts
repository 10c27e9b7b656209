import { ok, type Result } from '#lib/domain/result'
import type { FileRefusal } from '../file-refusal.ts'
import { refuseOtherKinds } from './file-kind.ts'
import { readNumberStyles } from './number-styles.ts'
import { refuseActiveParts, xmlRefusal } from './refuse-active-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows, tooManyCells } from './sheet-rows.ts'
import { planOf, textOf, type SheetPart, type WorkbookPlan } from './workbook-parts.ts'
import type { Sheet, Workbook, WorkbookLimits } from './workbook.ts'
import type { XmlFault } from './xml.ts'
import { openZip, type ZipParts } from './zip-parts.ts'

/**
 * Reads a workbook (.xlsx), or says why not. Runs to its end without a pause: in the server it belongs into a thread of its own,
 * see `readWorkbook`. What could do harm is refused before a cell is read.
 */
export function parseWorkbook(file: Buffer, limits: WorkbookLimits): Result<Workbook, FileRefusal> {
  const kind = refuseOtherKinds(file)
  if (!kind.ok) return kind
  const parts = openZip(file, limits.inflatedBytes)
  if (!parts.ok) return parts
  const harmless = refuseActiveParts(parts.value)
  if (!harmless.ok) return harmless
  const plan = planOf(parts.value)
  return plan.ok ? readSheets(parts.value, plan.value, limits) : plan
}

function readSheets(parts: ZipParts, plan: WorkbookPlan, limits: WorkbookLimits): Result<Workbook, FileRefusal> {
  const crowded = plan.sheets.find(({ part }) => hasMoreCells(parts, part, limits.cells))
  if (crowded !== undefined) return tooManyCells({ name: crowded.name, limits })
  const strings = readShared(parts, plan.sharedStrings, readSharedStrings)
  if (!strings.ok) return strings
  const numberStyles = readShared(parts, plan.styles, readNumberStyles)
  if (!numberStyles.ok) return numberStyles
  const used = { cells: 0, slots: 0, letters: 0 }
  const sheets: Sheet[] = []
  for (const sheet of plan.sheets) {
    const read = readSheet(parts, sheet, {
      name: sheet.name,
      strings: strings.value,
      numberStyles: numberStyles.value,
      from1904: plan.from1904,
      limits,
      used,
    })
    if (!read.ok) return read
    sheets.push(read.value)
  }
  return ok({ sheets })
}

function readSheet(
  parts: ZipParts,
  { name, hidden, part }: SheetPart,
  context: Parameters<typeof readSheetRows>[1],
): Result<Sheet, FileRefusal> {
  const xml = textOf(parts, part)
  if (!xml.ok) return xml
  const rows = readSheetRows(xml.value, context)
  return rows.ok ? ok({ name, hidden, ...rows.value }) : rows
}

/** A quick look at the bytes, in the usual spelling: a sheet of a million cells is refused before one of them is made. */
function hasMoreCells(parts: ZipParts, part: string, limit: number): boolean {
  const bytes = parts.bytes(part)
  if (!bytes.ok || bytes.value === null) return false
  let cells = 0
  for (let at = bytes.value.indexOf('<c '); at !== -1; at = bytes.value.indexOf('<c ', at + 3)) {
    cells += 1
    if (cells > limit) return true
  }
  return false
}

/** A part that all sheets share and that may be missing. */
function readShared<Value>(
  parts: ZipParts,
  name: string | null,
  read: (xml: string) => Result<readonly Value[], XmlFault>,
): Result<readonly Value[], FileRefusal> {
  if (name === null || !parts.has(name)) return ok([])
  const xml = textOf(parts, name)
  if (!xml.ok) return xml
  const values = read(xml.value)
  return values.ok ? values : xmlRefusal(values.refusal)
}
