// Runs in a thread of its own and is opened by its path, outside the bundle: it may import only what Node finds by itself.
import { once } from 'node:events'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { readEmissionsCsv } from './emissions-csv.ts'
import { readSitesCsv } from './sites-csv.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

const chunkLength = 2_000
const port = startedInThread()
const task = workerData as WorkerTask
const file = task.kind === 'sites' ? await readSitesCsv(task.bytes) : await readEmissionsCsv(task.bytes, task.options)
if (!file.ok) send({ type: 'refused', refusal: file.refusal })
if (file.ok) {
  const { rows, problems, ...rest } = file.value
  for (let start = 0; start < rows.length; start += chunkLength)
    await sendAndWait({ type: 'rows', rows: rows.slice(start, start + chunkLength) })
  for (let start = 0; start < problems.length; start += chunkLength)
    await sendAndWait({ type: 'problems', problems: problems.slice(start, start + chunkLength) })
  send({ type: 'done', rest })
}
port.close()

function startedInThread(): MessagePort {
  if (parentPort === null) throw new Error('The CSV worker was started outside a thread')
  return parentPort
}

function send(answer: WorkerAnswer): void {
  port.postMessage(answer)
}

/** The reader asks for the next chunk only after it has let other requests run. */
async function sendAndWait(answer: WorkerAnswer): Promise<void> {
  const next = once(port, 'message')
  send(answer)
  await next
}
