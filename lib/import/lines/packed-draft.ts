import type { GwpSet } from '#lib/domain/factors/factor'
import type { FrozenFactor, LineContent, LineResult } from '#lib/domain/inventory/line'
import { isBareRow } from '#lib/domain/inventory/line-row'
import { noEntries, type EntryRows } from '#lib/domain/template/sheet-rows'
import type { PackedRows } from '../packed-rows.ts'
import { packedText, unpackedJson } from '../packed-text.ts'
import { digestCollector, digestOfRow } from '../row-digests.ts'
import type { SheetProblem } from '../template/read-template.ts'
import { gwpWanted, type MadeRow } from './made-rows.ts'

/** What a file for the draft holds beside its lines: the template has it, a file of lines nothing but problems. */
export type KeptEntries = EntryRows & {
  /** Every bad cell; `sheet` is empty where the file has no sheets. */
  readonly problems: readonly SheetProblem[]
}

/** A kept file whose lines are taken out piece by piece: a hundred thousand at once would be most of the memory. */
export type OpenDraft = KeptEntries & {
  /** The hidden ids of all its lines. */
  readonly ids: readonly string[]
  /** Pieces of lines in the order of the file, with the place of the first of each. Not taken out until asked for. */
  readonly pieces: readonly DraftPiece[]
}
export type DraftPiece = PieceSummary & { readonly start: number; readonly lines: () => readonly MadeRow[] }

/** What must be known of a piece to show what it would do where nothing stands yet, without taking it out. */
export type PieceSummary = {
  readonly length: number
  /** Each of its lines is whole, and none is a bare figure, of which there is one a cell. */
  readonly isPlain: boolean
  readonly siteKeys: readonly string[]
  /** The set that its lines were made with, of years whose own set it was. */
  readonly gwps: Readonly<Record<number, GwpSet>>
}

type Head = KeptEntries & {
  readonly ids: readonly string[]
  readonly factors: readonly FrozenFactor[]
  readonly pieces: readonly PieceSummary[]
}
/** `same`: the row's own content; a calculated one is its row's with the factor, by its place, and the result. */
type PackedMade = 'same' | null | (Omit<LineContent & { kind: 'calculated' }, 'factor'> & { factor: number }) | Short
type Short = { readonly f: number; readonly r: LineResult; readonly g: string }
type Said = Omit<MadeRow['row'], 'row'>
type PackedRow = readonly [row: number, said: Said, made: PackedMade, problems?: MadeRow['problems']]

/** So many lines are made into text, and taken out of it again, in a few milliseconds. */
const pieceLength = 1_000

/** Packs lines one after another, each as it is made: a text of the head, then one a piece, parted by line feeds. */
export function draftPacker() {
  const places = new Map<FrozenFactor, number>()
  const placeOf = (factor: FrozenFactor): number => {
    const place = places.get(factor) ?? places.size
    places.set(factor, place)
    return place
  }
  const digests = digestCollector()
  const seen = new Set<string>()
  const firstOfEqual = (digest: string): string | null => {
    if (seen.has(digest)) return null
    seen.add(digest)
    return digest
  }
  const ids: string[] = []
  const pieces: string[] = []
  const summaries: PieceSummary[] = []
  let piece: string[] = []
  let summary = summaryOfPiece()
  const close = () => {
    if (piece.length === 0) return
    pieces.push(packedText(`[${piece.join(',')}]`))
    summaries.push(summary.done(piece.length))
    piece = []
    summary = summaryOfPiece()
  }
  return {
    add(line: MadeRow): void {
      const { content, problems } = line
      const { row, ...said } = line.row
      const text = JSON.stringify(said satisfies Said)
      const made = JSON.stringify(packedContent(said, content, placeOf))
      piece.push(`[${row},${text},${made}${problems.length === 0 ? '' : `,${JSON.stringify(problems)}`}]`)
      summary.add(line)
      if (said.id === null) digests.add(said.siteKey, firstOfEqual(digestOfRow(text)))
      else {
        ids.push(said.id)
        digests.addNamed()
      }
      if (piece.length === pieceLength) close()
    },
    done(rest: KeptEntries): PackedRows {
      close()
      const head = { ...rest, ids, pieces: summaries, factors: [...places.keys()] } satisfies Head
      return { rows: [packedText(JSON.stringify(head)), ...pieces].join('\n'), digests: digests.text() }
    },
  }
}

export function unpackDraft(text: string): OpenDraft {
  if (text === '') return { ...noEntries, ids: [], pieces: [], problems: [] }
  const [headText = '', ...pieces] = text.split('\n')
  const { factors, pieces: summaries, ...head } = unpackedJson(headText) as Head
  return {
    // A file that was kept before the template had all of today's sheets lacks them.
    ...noEntries,
    ...head,
    pieces: summaries.map((summary, at) => ({
      ...summary,
      start: at * pieceLength,
      lines: () => (unpackedJson(pieces[at] ?? notWhole()) as readonly PackedRow[]).map((row) => madeRow(row, factors)),
    })),
  }
}

function summaryOfPiece() {
  const siteKeys = new Set<string>()
  const gwps: Record<number, GwpSet> = {}
  let isPlain = true
  return {
    add({ row, content }: MadeRow): void {
      siteKeys.add(row.siteKey)
      isPlain &&= content !== null && !isBareRow(row)
      if (content?.kind === 'calculated' && gwpWanted(row) === null) gwps[row.year] = content.gwp
    },
    done: (length: number): PieceSummary => ({ length, isPlain, siteKeys: [...siteKeys], gwps }),
  }
}

function packedContent(row: Said, content: LineContent | null, placeOf: (factor: FrozenFactor) => number): PackedMade {
  if (content === null) return null
  if (content.kind !== 'calculated') return 'same'
  const short = { f: placeOf(content.factor), r: content.result, g: content.gwp }
  return isShort(row, content) ? short : { ...content, factor: short.f }
}

/** Whether the row says all of a calculated content but its factor, set and result. */
function isShort({ content: said }: Said, content: LineContent & { kind: 'calculated' }): boolean {
  if (said.kind !== 'calculated' || content.bridge !== null) return false
  return (
    said.quantity.value === content.quantity.value &&
    said.quantity.unit === content.quantity.unit &&
    (said.oxidation ?? null) === content.oxidation &&
    (said.biogenicShare ?? null) === content.biogenicShare
  )
}

const madeRow = ([row, said, made, problems = []]: PackedRow, factors: readonly FrozenFactor[]): MadeRow => ({
  row: { row, ...said },
  content: contentOf(said, made, factors),
  problems,
})

function contentOf({ content: said }: Said, made: PackedMade, factors: readonly FrozenFactor[]): LineContent | null {
  if (made === null) return null
  if (made === 'same') return said.kind === 'calculated' ? notWhole() : said
  if (!('f' in made)) return { ...made, factor: factors[made.factor] ?? notWhole() }
  if (said.kind !== 'calculated') return notWhole()
  return {
    kind: 'calculated',
    quantity: said.quantity,
    factor: factors[made.f] ?? notWhole(),
    gwp: made.g as (LineContent & { kind: 'calculated' })['gwp'],
    bridge: null,
    oxidation: said.oxidation ?? null,
    biogenicShare: said.biogenicShare ?? null,
    result: made.r,
  }
}

function notWhole(): never {
  throw new Error('The lines of this import were not kept whole')
}
