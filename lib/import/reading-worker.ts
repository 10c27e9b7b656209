// Runs in a thread of its own and is opened by its path, outside the bundle: it may import only what Node finds by itself.
import { once } from 'node:events'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerMessage, WorkerTask } from './worker-messages.ts'

if (parentPort === null) throw new Error('The reading worker was started outside a thread')
// A thread is started for each file. Kept compiled, its modules load in a tenth of the time; where the folder cannot be written, as before.
enableCompileCache(join(process.cwd(), 'node_modules', '.cache', 'reading-worker'))
const { answerTo } = await import('./answer-task.ts')
const { answer, pieces } = await answerTo(workerData as WorkerTask)
for (const piece of pieces) {
  parentPort.postMessage({ kind: 'piece', piece } satisfies WorkerMessage)
  await once(parentPort, 'message')
}
parentPort.postMessage({ kind: 'answer', answer } satisfies WorkerMessage)
flushCompileCache()
