import { database } from '#db/connection'
import { findPreview } from '#db/import-previews'
import { findMappings } from '#db/sheet-mappings'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { authorise } from '#lib/domain/access/grant'
import { offeredSheets } from '#lib/import/mapping/offered-sheets'
import type { PackedRows } from '#lib/import/packed-rows'
import type { ImportSummary, OfferedSheet } from '#lib/import/preview'
import { readOutlines, readOwnSheetInWorker } from '#lib/import/read-in-worker'
import { refusalSentence } from '#lib/messages'
import { membershipAt } from '#lib/domain/access/membership'
import { perform, readBefore } from '../action.ts'
import { boundedForm, goTo, said } from '../posted-file.ts'
import { keepReading } from './keep-reading.ts'
import { mappingOfForm } from './mapping-form.ts'
import { lineOptions, type Reading } from './read-file.ts'

const formBytes = 200_000
type Place = { readonly org: string; readonly cluster: string; readonly id: string }
type Read = PackedRows & { readonly summary: ImportSummary }

const nothingPacked = { rows: '', digests: '' }

/** The post of the form that says how a table of one's own is to be read: reading happens before any transaction, as at the upload. */
export async function receiveMapping(request: Request, { org, cluster, id }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  const membership = membershipAt(actor, { org, cluster })
  if (!membership) return said(404, refusalSentence({ kind: 'not-found' }))
  const { organisationId, clusterId } = membership
  const allowed = authorise(actor, 'company:edit', { organisationId, clusterId })
  if (!allowed.ok || !/^[0-9a-f-]{36}$/.test(id)) return said(404, refusalSentence({ kind: 'not-found' }))
  const reading = { database: database(), actor, grant: allowed.value }
  const preview = await readBefore(reading, reading.grant, (tx, grant) => findPreview(tx, grant, id))
  if (preview?.kind !== 'sheet' || preview.file === null) return said(404, refusalSentence({ kind: 'not-found' }))
  const form = await boundedForm(request, formBytes)
  if (form === null) return said(400, 'Nothing was saved: the form did not arrive whole. Load the page again.')
  const name = String(form.get('sheet') ?? '')
  const bytes = new Uint8Array(Buffer.from(preview.file, 'base64'))
  const read = await readBy(form, name, bytes, preview.summary as ImportSummary, reading)
  const kept = await perform(
    'import.map',
    keepReading,
    { organisationId, clusterId, id, ...read },
    { database: reading.database, actor, now: new Date() },
  )
  if (!kept.ok) return said(404, refusalSentence(kept.refusal))
  return goTo(`${kept.value.next ?? '/'}?${new URLSearchParams({ sheet: name })}`)
}

async function readBy(
  form: FormData,
  name: string,
  bytes: Uint8Array,
  { read: _, unread: __, ...summary }: ImportSummary,
  reading: Reading,
): Promise<Read> {
  const sheet = summary.sheets?.find((each) => each.name === name)
  const unread = (sentence: string): Read => ({ ...nothingPacked, summary: { ...summary, unread: sentence } })
  if (sheet === undefined) return unread('Choose a sheet first.')
  // Back to the form, with what was read thrown away.
  if (form.get('do') === 'again') return { ...nothingPacked, summary }
  if (form.get('do') === 'headings') return withHeadings(sheet, Number(form.get('headingRow')), bytes, summary, reading)
  const mapping = mappingOfForm(form, sheet.labels)
  if (mapping === null || sheet.fingerprint === null) return unread('Say first which row holds the headings.')
  const tried = { ...summary, sheets: withSheet(summary, { ...sheet, mapping, questions: [], isRemembered: false }) }
  const options = { ...(await lineOptions(reading)), sheet: name, mapping }
  const file = await readOwnSheetInWorker(bytes, options)
  if (!file.ok) return { ...nothingPacked, summary: { ...tried, unread: file.refusal.sentence } }
  const { counts, notes, unknownColumns } = file.value.summary
  const kept = { fingerprint: sheet.fingerprint, mapping, sheet: name }
  const { rows, digests } = file.value
  return { rows, digests, summary: { ...tried, counts, notes, unknownColumns, read: kept } }
}

/** The same sheet with its headings in another row. */
async function withHeadings(
  sheet: OfferedSheet,
  headingRow: number,
  bytes: Uint8Array,
  summary: ImportSummary,
  reading: Reading,
): Promise<Read> {
  if (!Number.isInteger(headingRow) || headingRow < 1 || headingRow > sheet.rowCount)
    return {
      ...nothingPacked,
      summary: { ...summary, unread: `The sheet has rows 1 to ${sheet.rowCount}. Say which of them.` },
    }
  const outlines = await readOutlines(bytes, { sheet: sheet.name, headingRow })
  if (!outlines.ok) return { ...nothingPacked, summary: { ...summary, unread: outlines.refusal.sentence } }
  const outline = outlines.value.filter(({ name }) => name === sheet.name)
  const fingerprints = outline.flatMap(({ fingerprint }) => fingerprint ?? [])
  const remembered = await readBefore(reading, reading.grant, (tx, grant) => findMappings(tx, grant, fingerprints))
  const [next = sheet] = offeredSheets(outline, remembered)
  return { ...nothingPacked, summary: { ...summary, sheets: withSheet(summary, next) } }
}

const withSheet = ({ sheets = [] }: ImportSummary, sheet: OfferedSheet): readonly OfferedSheet[] =>
  sheets.map((each) => (each.name === sheet.name ? sheet : each))
