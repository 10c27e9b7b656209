import type { EmissionRow } from '#lib/domain/inventory/import-row'
import { scopes } from '#lib/domain/submission/document'
import { packedText, unpackedJson } from './packed-text.ts'
import type { ImportRows } from './preview.ts'
import { digestCollector, digestOfRow } from './row-digests.ts'

/** Rows as a preview keeps them, and what stands for each of them where they are many: see `row-digests`. */
export type PackedRows = { readonly rows: string; readonly digests: string }

/** The rows as text that a database keeps: JSON, gzip, base64. */
export const packRows = <Row>({ rows, problems }: ImportRows<Row>): PackedRows => ({
  rows: packedText(JSON.stringify({ rows, problems })),
  digests: '',
})

export const unpackRows = <Row>(text: string): ImportRows<Row> =>
  text === '' ? nothing : (unpackedJson(text) as ImportRows<Row>)

/**
 * Figures by column, and each text that returns once: a tenth of the time that 100,000 objects take to be written and read.
 * Text goes by its place in `texts`; a note that is empty by −1, and one whose column the file lacks by −2.
 */
type FigureColumns = Pick<ImportRows<EmissionRow>, 'problems'> & {
  readonly texts: readonly string[]
  readonly row: readonly number[]
  readonly siteKey: readonly number[]
  readonly year: readonly number[]
  readonly scope: readonly number[]
  readonly gas: readonly number[]
  readonly tonnes: readonly string[]
  readonly source: readonly number[]
  readonly note: readonly number[]
}

const [emptyNote, noNote] = [-1, -2]

/** Packs figures one after another, so that a file is not held row by row. */
export function figurePacker() {
  const texts = new Map<string, number>()
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size
    if (place === texts.size) texts.set(text, place)
    return place
  }
  const digests = digestCollector()
  const [row, siteKey, year, scope, gas, source, note] = Array.from({ length: 7 }, (): number[] => []) as Seven
  const tonnes: string[] = []
  return {
    add(figure: EmissionRow): void {
      row.push(figure.row)
      siteKey.push(placeOf(figure.siteKey))
      year.push(figure.year)
      scope.push(scopes.indexOf(figure.scope))
      gas.push(placeOf(figure.gas))
      tonnes.push(figure.tonnes)
      source.push(placeOf(figure.source))
      note.push(notePlace(figure, placeOf))
      // No two figures of a file are of one cell, so no two are equal.
      digests.add(figure.siteKey, digestOfRow(saidBy(figure)))
    },
    done(problems: FigureColumns['problems']): PackedRows {
      const columns = { problems, texts: [...texts.keys()], row, siteKey, year, scope, gas, tonnes, source, note }
      return { rows: packedText(JSON.stringify(columns satisfies FigureColumns)), digests: digests.text() }
    },
  }
}

type Seven = [number[], number[], number[], number[], number[], number[], number[]]

const notePlace = ({ note }: EmissionRow, placeOf: (text: string) => number): number => {
  if (note === undefined) return noNote
  return note === null ? emptyNote : placeOf(note)
}

/** All that a figure says, as one text. A NUL cannot stand in a cell that was read. */
const saidBy = ({ year, scope, gas, tonnes, source, note }: EmissionRow): string =>
  `figure\0${year}\0${scope}\0${gas}\0${tonnes}\0${source}\0${note === undefined ? '' : JSON.stringify(note)}`

/** The figures of a kept file, each with its place in it; of those alone that `wanted` names, where it is given. */
export function unpackFigures(text: string, wanted: readonly number[] | null = null): ImportRows<EmissionRow> {
  if (text === '') return nothing
  const columns = unpackedJson(text) as FigureColumns
  const textAt = (place: number | undefined): string => known(columns.texts[known(place)])
  const figureAt = (at: number): EmissionRow => {
    const figure = {
      row: known(columns.row[at]),
      siteKey: textAt(columns.siteKey[at]),
      year: known(columns.year[at]),
      scope: known(scopes[known(columns.scope[at])]),
      gas: textAt(columns.gas[at]),
      tonnes: known(columns.tonnes[at]),
      source: textAt(columns.source[at]),
    }
    const note = known(columns.note[at])
    return note === noNote ? figure : { ...figure, note: note === emptyNote ? null : textAt(note) }
  }
  return { rows: (wanted ?? [...columns.row.keys()]).map(figureAt), problems: columns.problems }
}

const nothing: ImportRows<never> = { rows: [], problems: [] }

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The rows of this import were not kept whole')
  return value
}
