// Runs in a thread of its own and is opened by its path, outside the bundle: it may import only what Node finds by itself.
import { parentPort, workerData } from 'node:worker_threads'
import { ok } from '#lib/domain/result'
import { readEmissionsCsv } from './emissions-csv.ts'
import { packFigures, packRows } from './packed-rows.ts'
import { summaryOf } from './preview.ts'
import { readSitesCsv } from './sites-csv.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  if (task.kind === 'sites') {
    const file = await readSitesCsv(task.bytes)
    return file.ok ? ok({ rows: await packRows(file.value), summary: summaryOf('sites', file.value) }) : file
  }
  const file = await readEmissionsCsv(task.bytes, task.options)
  return file.ok ? ok({ rows: await packFigures(file.value), summary: summaryOf('emissions', file.value) }) : file
}

if (parentPort === null) throw new Error('The CSV worker was started outside a thread')
parentPort.postMessage(await answerTo(workerData as WorkerTask))
