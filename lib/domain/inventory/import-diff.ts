import { plainDecimal, type Decimal } from '../decimal.ts'
import { figureMap, type FigurePlace } from './figure-map.ts'
import { siteWithRow, type EmissionRow, type SiteFacts, type SiteRow } from './import-row.ts'

/** One field that an import changes, as text. Null is an empty field. */
export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null }

export type Changed<Entry> = {
  readonly before: Entry
  readonly after: Entry
  readonly fields: readonly FieldChange[]
}

/** What an import would do. `kept` counts the entries that the file does not mention: an import never removes. */
export type ImportDiff<Entry, Row> = {
  readonly added: readonly Row[]
  /** Each with the row that changes it. */
  readonly changed: readonly (Changed<Entry> & { readonly row: Row })[]
  readonly unchanged: number
  readonly kept: number
}

/** How rows of one kind of file meet the entries that are stored. */
export type ImportSubject<Entry, Row> = {
  /** Makes ready to find the entry that a row speaks of. */
  readonly finder: (existing: readonly Entry[]) => (row: Row) => Entry | undefined
  /** The stored entry with the row laid over it. */
  readonly withRow: (entry: Entry, row: Row) => Entry
  readonly changes: (before: Entry, after: Entry) => readonly FieldChange[]
}

/** What a row does to what is stored: it is new, it changes an entry, or it says what stands already. */
export type Met<Entry> = Changed<Entry> | 'added' | 'unchanged'

/** Compares one row after another with what is stored. Rows have distinct keys. */
export function rowsMeet<Entry, Row>(
  existing: readonly Entry[],
  subject: ImportSubject<Entry, Row>,
): (row: Row) => Met<Entry> {
  const find = subject.finder(existing)
  return (row) => {
    const before = find(row)
    if (before === undefined) return 'added'
    const after = subject.withRow(before, row)
    const fields = subject.changes(before, after)
    return fields.length === 0 ? 'unchanged' : { before, after, fields }
  }
}

/** Compares a file with what is stored, by key: a second import of the same file adds nothing. Rows have distinct keys. */
export function diffImport<Entry, Row>(
  existing: readonly Entry[],
  incoming: readonly Row[],
  subject: ImportSubject<Entry, Row>,
): ImportDiff<Entry, Row> {
  const meet = rowsMeet(existing, subject)
  const added: Row[] = []
  const changed: (Changed<Entry> & { readonly row: Row })[] = []
  let unchanged = 0
  for (const row of incoming) {
    const met = meet(row)
    if (met === 'added') added.push(row)
    else if (met === 'unchanged') unchanged += 1
    else changed.push({ ...met, row })
  }
  return { added, changed, unchanged, kept: existing.length - unchanged - changed.length }
}

export const diffSites = <Site extends SiteFacts>(
  existing: readonly Site[],
  incoming: readonly SiteRow[],
): ImportDiff<Site, SiteRow> =>
  diffImport(existing, incoming, {
    finder(sites) {
      const stored = new Map(sites.map((site) => [site.key, site]))
      return (row) => stored.get(row.key)
    },
    withRow: siteWithRow,
    changes: siteChanges,
  })

/** What is stored of one emission figure; the site goes by its key, as in a file. */
export type EmissionFacts = FigurePlace & {
  readonly tonnes: Decimal
  readonly source: string
  readonly note: string | null
}

export const diffEmissions = <Figure extends EmissionFacts>(
  existing: readonly Figure[],
  incoming: readonly EmissionRow[],
): ImportDiff<Figure, EmissionRow> =>
  diffImport(existing, incoming, {
    finder(figures) {
      const stored = figureMap<Figure>()
      for (const figure of figures) stored.set(figure, figure)
      return stored.get
    },
    withRow: (figure, row) => ({
      ...figure,
      tonnes: row.tonnes,
      source: row.source,
      note: row.note === undefined ? figure.note : row.note,
    }),
    changes: figureChanges,
  })

function siteChanges(before: SiteFacts, after: SiteFacts): readonly FieldChange[] {
  const columns = new Set([...Object.keys(before.register), ...Object.keys(after.register)])
  return [
    ...textChange('name', before.name, after.name),
    ...textChange('permits', before.permits.join('; '), after.permits.join('; ')),
    ...textChange('sector', before.sector, after.sector),
    ...textChange('nace', before.nace, after.nace),
    ...textChange('naics', before.naics, after.naics),
    ...decimalChange('latitude', before.latitude, after.latitude),
    ...decimalChange('longitude', before.longitude, after.longitude),
    ...textChange('source', before.source, after.source),
    ...[...columns]
      .toSorted()
      .flatMap((column) => textChange(column, before.register[column] ?? null, after.register[column] ?? null)),
  ]
}

const none: readonly FieldChange[] = []

/** Most figures are unchanged: they make nothing that is thrown away again. */
function figureChanges(before: EmissionFacts, after: EmissionFacts): readonly FieldChange[] {
  const tonnes = decimalChange('tonnes', before.tonnes, after.tonnes)
  const source = textChange('source', before.source, after.source)
  const note = textChange('note', before.note, after.note)
  return tonnes === none && source === none && note === none ? none : [...tonnes, ...source, ...note]
}

const textChange = (field: string, before: string | null, after: string | null): readonly FieldChange[] =>
  before === after ? none : [{ field, before, after }]

/** A database gives `12.50` where a file has `12.5`: the same figure. */
const decimalChange = (field: string, before: string | null, after: string | null): readonly FieldChange[] =>
  before === after || (before !== null && after !== null && plainDecimal(before) === plainDecimal(after))
    ? none
    : [{ field, before, after }]
