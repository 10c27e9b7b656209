import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import type { FlowRow } from '#lib/domain/inventory/flow-row'
import type { FrozenFactor, LineContent, LineResult } from '#lib/domain/inventory/line'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import type { SheetProblem } from '../template/read-template.ts'
import type { MadeRow } from './made-rows.ts'

/** A file for the draft as a preview keeps it: the template with its sheets, or lines alone. */
export type KeptDraft = {
  readonly sites: readonly TemplateSiteRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly measures: readonly MeasureRow[]
  readonly flows: readonly FlowRow[]
  readonly lines: readonly MadeRow[]
  /** Every bad cell; `sheet` is empty where the file has no sheets. */
  readonly problems: readonly SheetProblem[]
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)]

type Head = Omit<KeptDraft, 'lines'> & { readonly factors: readonly FrozenFactor[] }
type EarlierHead = Omit<Head, 'flows'> & Partial<Pick<Head, 'flows'>>
/** `same`: the row's own content; a calculated one is its row's with the factor, by its place, and the result. */
type PackedMade = 'same' | null | (Omit<LineContent & { kind: 'calculated' }, 'factor'> & { factor: number }) | Short
type Short = { readonly f: number; readonly r: LineResult; readonly g: string }
type PackedRow = readonly [row: MadeRow['row'], made: PackedMade, problems?: MadeRow['problems']]

/** So many lines are made into text, and taken out of it again, in a few milliseconds. */
const pieceLength = 1_000

/** As text that a database keeps: one JSON a line, gzip, base64. Lines go in pieces, so that nobody waits while they are read again. */
export async function packDraft(draft: KeptDraft): Promise<string> {
  const places = new Map<FrozenFactor, number>()
  const placeOf = (factor: FrozenFactor): number => {
    const place = places.get(factor) ?? places.size
    places.set(factor, place)
    return place
  }
  const pieces: string[] = []
  for (let start = 0; start < draft.lines.length; start += pieceLength)
    pieces.push(JSON.stringify(draft.lines.slice(start, start + pieceLength).map((made) => packedRow(made, placeOf))))
  const { lines: _, ...rest } = draft
  const head = { ...rest, factors: [...places.keys()] } satisfies Head
  return (await zip([JSON.stringify(head), ...pieces].join('\n'), { level: 1 })).toString('base64')
}

export async function unpackDraft(text: string): Promise<KeptDraft> {
  if (text === '') return { sites: [], commitments: [], measures: [], flows: [], lines: [], problems: [] }
  const all = await unzip(Buffer.from(text, 'base64'))
  const [headText, ...pieces] = linesOf(all)
  // A preview that was kept before flows were taken in has none.
  const { factors, ...head } = { flows: [], ...(JSON.parse(headText) as EarlierHead) }
  const lines: MadeRow[] = []
  for (const piece of pieces) {
    for (const row of JSON.parse(piece.toString()) as readonly PackedRow[]) lines.push(madeRow(row, factors))
    await new Promise(setImmediate)
  }
  return { ...head, lines }
}

function packedRow({ row, content, problems }: MadeRow, placeOf: (factor: FrozenFactor) => number): PackedRow {
  const made = packedContent(row, content, placeOf)
  return problems.length === 0 ? [row, made] : [row, made, problems]
}

function packedContent(
  row: MadeRow['row'],
  content: LineContent | null,
  placeOf: (factor: FrozenFactor) => number,
): PackedMade {
  if (content === null) return null
  if (content.kind !== 'calculated') return 'same'
  const short = { f: placeOf(content.factor), r: content.result, g: content.gwp }
  return isShort(row, content) ? short : { ...content, factor: short.f }
}

/** Whether the row says all of a calculated content but its factor, set and result. */
function isShort({ content: said }: MadeRow['row'], content: LineContent & { kind: 'calculated' }): boolean {
  if (said.kind !== 'calculated' || content.bridge !== null) return false
  return (
    said.quantity.value === content.quantity.value &&
    said.quantity.unit === content.quantity.unit &&
    (said.oxidation ?? null) === content.oxidation &&
    (said.biogenicShare ?? null) === content.biogenicShare
  )
}

const madeRow = ([row, made, problems = []]: PackedRow, factors: readonly FrozenFactor[]): MadeRow => ({
  row,
  content: contentOf(row, made, factors),
  problems,
})

function contentOf(row: MadeRow['row'], made: PackedMade, factors: readonly FrozenFactor[]): LineContent | null {
  const said = row.content
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

function linesOf(all: Buffer): readonly [string, ...Buffer[]] {
  const ends: Buffer[] = []
  let start = 0
  for (let at = all.indexOf(10); at !== -1; at = all.indexOf(10, start)) {
    ends.push(all.subarray(start, at))
    start = at + 1
  }
  ends.push(all.subarray(start))
  const [head, ...pieces] = ends
  return [head?.toString() ?? '', ...pieces]
}
