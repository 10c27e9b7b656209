import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { holds } from '#lib/domain/access/grant'
import { editionSources, type TableSource } from '#lib/domain/goals/public/kept-record'
import { maximumBytes } from '#lib/import/file-bytes'
import { readPublicTableInWorker } from '#lib/import/read-in-worker'
import { refusalSentence } from '#lib/messages'
import { perform } from '../action.ts'
import { boundedForm, goTo, said } from '../posted-file.ts'
import { keepTable } from './keep-table.ts'

/** Room for the other fields of the form and the borders between its parts. */
const formBytes = maximumBytes + 100_000

/** A published table as staff send it. It is read in the reading thread and kept to be looked at; nothing is taken in yet. */
export async function receiveTable(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return said(403, refusalSentence({ kind: 'foreign-origin' }))
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  if (!holds(actor, 'public-goals:keep', {})) return said(404, refusalSentence({ kind: 'not-found' }))
  const form = await boundedForm(request, formBytes)
  if (form === null) return said(413, 'Nothing was saved: the file is larger than 25 MB, or did not arrive whole.')
  const [file, source] = [form.get('file'), form.get('source')]
  if (!(file instanceof File) || !isTable(source)) return said(400, 'Nothing was saved: choose a CSV file first.')
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const edition = {
    publisher: text('publisher'),
    dataset: text('dataset'),
    asOf: text('asOf'),
    licence: text('licence'),
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const table = await readPublicTableInWorker(bytes, { source, edition })
  const read = table.ok
    ? { ...table.value, refusal: null }
    : { records: [], leftOut: [], notes: [], rowsRead: 0, refusal: table.refusal.sentence }
  const kept = await perform(
    'public-table.keep',
    keepTable,
    { source, ...edition, fileName: file.name.slice(-200).toWellFormed(), ...read },
    { database: database(), actor, now: new Date() },
  )
  if (kept.ok) return goTo(kept.value.next ?? '/forum/pledges')
  return said(400, `${refusalSentence(kept.refusal)} Give publisher, data set, day and licence of the table.`)
}

const isTable = (source: unknown): source is TableSource =>
  source !== 'entry' && editionSources.some((known) => known === source)
