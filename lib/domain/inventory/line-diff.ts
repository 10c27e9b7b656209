import { plainDecimal } from '../decimal.ts'
import { diffImport, rowsMeet, type FieldChange, type ImportDiff, type ImportSubject, type Met } from './import-diff.ts'
import { rowFinder } from './row-finder.ts'
import { draftWithRow, type LineDraft, type LineRow, type LineRowContent } from './line-row.ts'

/** A stored line as a file speaks of it: see `draftOfLine`. */
export type StoredLine = LineDraft & { readonly id: string }

/**
 * Compares a file of lines with what is stored: by the hidden id, and where a row has none, or one that is not known, by what the line
 * is (site, year, scope, category, stream and its factor, gas or notation). A stored line answers to one row at most, so two equal rows
 * meet two equal lines, and a second import of the same file adds nothing. Rows have distinct ids.
 */
export const diffLines = <Line extends StoredLine>(
  existing: readonly Line[],
  incoming: readonly LineRow[],
): ImportDiff<Line, LineRow> => diffImport(existing, incoming, subjectOf<Line>(incoming))

/** The same, one row after another; `named` has the hidden ids of the whole file, which come first. */
export const linesMeet = <Line extends StoredLine>(
  existing: readonly Line[],
  named: readonly Pick<LineRow, 'id'>[],
): ((row: LineRow) => Met<Line>) => rowsMeet(existing, subjectOf<Line>(named))

const subjectOf = <Line extends StoredLine>(named: readonly Pick<LineRow, 'id'>[]): ImportSubject<Line, LineRow> => ({
  finder: (lines) => rowFinder(lines, named, keysOf),
  withRow: draftWithRow,
  changes,
})

/** A calculated line is found by its factor's id and by its name: a file may know only one of them. */
function keysOf(line: LineRow | StoredLine): readonly string[] {
  const { content } = line
  if (content.kind === 'noted') return [lineKey(line, 'noted')]
  if (content.kind === 'reported') return [lineKey(line, `gas ${content.gas}`)]
  const { id, name } = content.factor
  return [
    ...(id === null ? [] : [lineKey(line, `factor ${id}`)]),
    ...(name === null ? [] : [lineKey(line, `named ${name}`)]),
  ]
}

/** A NUL cannot stand in a file that was read, so no two lines share a key by chance. */
const lineKey = (line: LineRow | StoredLine, content: string): string =>
  [line.siteKey, line.year, line.scope, line.category ?? '', line.stream ?? '', content].join('\0')

type Fields = Readonly<Record<string, string | null>>

/** What a line says, field by field, as text. Fields of another kind of content are empty, so that a change of kind shows both. */
const fieldsOf = (line: LineDraft): Fields => ({
  site: line.siteKey,
  year: String(line.year),
  scope: line.scope,
  category: line.category,
  stream: line.stream,
  ...contentFields(line.content),
  method: line.method,
  quality: line.quality === null ? null : String(line.quality),
  uncertainty: line.uncertaintyPercent,
  note: line.note,
})

function contentFields(content: LineRowContent): Fields {
  const isCalculated = content.kind === 'calculated'
  return {
    quantity: isCalculated ? content.quantity.value : null,
    unit: isCalculated ? content.quantity.unit : null,
    // The id decides; a name alone stands for itself.
    factor: isCalculated ? (content.factor.id ?? content.factor.name) : null,
    gwp: isCalculated ? (content.gwp ?? null) : null,
    oxidation: isCalculated ? (content.oxidation ?? null) : null,
    biogenicShare: isCalculated ? (content.biogenicShare ?? null) : null,
    gas: content.kind === 'reported' ? content.gas : null,
    tonnes: content.kind === 'reported' ? content.tonnes : null,
    source: content.kind === 'reported' ? content.source : null,
    notation: content.kind === 'noted' ? content.notation : null,
    reason: content.kind === 'noted' ? content.reason : null,
  }
}

const decimals: ReadonlySet<string> = new Set(['quantity', 'oxidation', 'biogenicShare', 'tonnes', 'uncertainty'])

function changes(before: LineDraft, after: LineDraft): readonly FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys(now).flatMap((field) => {
    const [from, to] = [old[field] ?? null, now[field] ?? null]
    const isSame = from === to || (decimals.has(field) && sameDecimal(from, to))
    return isSame ? [] : [{ field, before: from, after: to }]
  })
}

/** A database gives `12.50` where a file has `12.5`: the same figure. */
const sameDecimal = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plainDecimal(a) === plainDecimal(b)
