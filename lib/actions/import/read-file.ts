import type { Database } from '#db/client'
import { listStreams } from '#db/inventory-lines'
import { findMappings } from '#db/sheet-mappings'
import { listSites } from '#db/sites'
import type { Actor } from '#lib/domain/access/actor'
import type { Grant } from '#lib/domain/access/grant'
import type { FileRefusal } from '#lib/import/file-refusal'
import type { FileSource } from '#lib/import/file-bytes'
import { findLinesKnown } from '#lib/import/lines/known-lines'
import { offeredSheets } from '#lib/import/mapping/offered-sheets'
import { packRows } from '#lib/import/packed-rows'
import { readSummary, refusedSummary, type ImportKind, type ImportSummary } from '#lib/import/preview'
import {
  readEmissionsInWorker,
  readLinesInWorker,
  readOutlines,
  readRegister,
  readSitesInWorker,
  readTemplateInWorker,
  recogniseInWorker,
} from '#lib/import/read-in-worker'
import { registerSites } from '#lib/import/registers/register-sites'
import type { LineTaskOptions, TemplateTaskOptions } from '#lib/import/worker-messages'
import { readBefore } from '../action.ts'
import { heldToForms } from './held-to-forms.ts'

/** A file as it is kept for its preview. `file` is null unless how it is to be read is still asked. */
export type ReadFile = {
  readonly kind: ImportKind
  readonly rows: string
  /** What stands for each row: see `row-digests`. */
  readonly digests: string
  readonly file: string | null
  readonly summary: ImportSummary
}

export type Reading = { readonly database: Database; readonly actor: Actor; readonly grant: Grant<'company:edit'> }

/** Reads a file of a kind that its sender named, or of the kind that its content shows. A file that is turned away says why. */
export async function readFile(
  source: FileSource,
  kind: ImportKind | null,
  sourceWhenEmpty: string | null,
  reading: Reading,
): Promise<ReadFile> {
  const known = kind === null ? await recogniseInWorker(source) : { ok: true as const, value: kind }
  if (!known.ok) return turnedAway('sheet', known.refusal)
  return readAs(known.value, source, sourceWhenEmpty, reading)
}

async function readAs(
  kind: ImportKind,
  source: FileSource,
  sourceWhenEmpty: string | null,
  reading: Reading,
): Promise<ReadFile> {
  switch (kind) {
    case 'sites':
      return kept(kind, await readSitesInWorker(source))
    case 'emissions':
      return kept(kind, await readEmissionsInWorker(source, { sourceWhenEmpty }))
    case 'lines':
      return kept(kind, await readLinesInWorker(source, await lineOptions(reading)))
    case 'template': {
      const file = await readTemplateInWorker(source, await templateOptions(reading))
      if (!file.ok) return turnedAway(kind, file.refusal)
      const { rows, digests, summary } = file.value
      return { kind, rows, digests, file: null, summary: { ...summary, problems: heldToForms(file.value) } }
    }
    case 'register':
      return readRegisterFile(source, reading)
    case 'sheet':
      return readOwnTable(source, reading)
  }
}

const nothingPacked = { rows: '', digests: '' }

const turnedAway = (kind: ImportKind, refusal: FileRefusal): ReadFile => ({
  kind,
  ...nothingPacked,
  file: null,
  summary: refusedSummary(refusal),
})

const kept = (kind: ImportKind, file: Awaited<ReturnType<typeof readSitesInWorker>>): ReadFile =>
  file.ok ? { kind, file: null, ...file.value } : turnedAway(kind, file.refusal)

/** What the reader of lines has to know is read first, in a transaction of its own: reading a file takes longer than one may. */
export const lineOptions = (reading: Reading): Promise<LineTaskOptions> =>
  readBefore(reading, reading.grant, async (tx, grant) => ({
    ...(await findLinesKnown(tx, grant)),
    sites: (await listSites(tx, grant)).map(({ key, name }) => ({ key, name })),
  }))

/** A measure of the template may act on streams of lines that are not in the file. */
const templateOptions = async (reading: Reading): Promise<TemplateTaskOptions> => ({
  ...(await lineOptions(reading)),
  streams: await readBefore(reading, reading.grant, async (tx, grant) => {
    const keys = new Map((await listSites(tx, grant)).map(({ id, key }) => [id, key]))
    return (await listStreams(tx, grant)).map(({ siteId, stream }) => ({ siteKey: keys.get(siteId) ?? '', stream }))
  }),
})

async function readRegisterFile(source: FileSource, reading: Reading): Promise<ReadFile> {
  const sites = await readBefore(reading, reading.grant, listSites)
  const file = await readRegister(source, registerSites(sites))
  if (!file.ok) return turnedAway('register', file.refusal)
  const { figures, notes, register, accounts, years } = file.value
  const counts = { rows: figures.length, good: figures.length, bad: 0, blank: 0 }
  return {
    kind: 'register',
    ...packRows({ rows: figures, problems: [] }),
    file: null,
    summary: {
      ...readSummary({ counts, notes, unknownColumns: [] }),
      register: { register, accounts, years, belongs: {} },
    },
  }
}

/** A table of one's own is kept as it came: its owner says first how it is to be read. */
async function readOwnTable(source: FileSource, reading: Reading): Promise<ReadFile> {
  if (!(source instanceof Uint8Array)) throw new Error('A table of one’s own is read from its bytes')
  const outlines = await readOutlines(source)
  if (!outlines.ok) return turnedAway('sheet', outlines.refusal)
  const fingerprints = outlines.value.flatMap(({ fingerprint }) => fingerprint ?? [])
  const remembered = await readBefore(reading, reading.grant, (tx, grant) => findMappings(tx, grant, fingerprints))
  const sheets = offeredSheets(outlines.value, remembered)
  if (sheets.length === 0)
    return turnedAway('sheet', {
      kind: 'no-sheet',
      sentence: 'The workbook has no sheet that holds anything. Nothing was saved.',
    })
  const summary = {
    ...readSummary({ counts: { rows: 0, good: 0, bad: 0, blank: 0 }, notes: [], unknownColumns: [] }),
    sheets,
  }
  return { kind: 'sheet', ...nothingPacked, file: Buffer.from(source).toString('base64'), summary }
}
