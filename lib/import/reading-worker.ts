// Runs in a thread of its own and is opened by its path, outside the bundle: it may import only what Node finds by itself.
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { answerTo } from './answer-task.ts'
import type { WorkerMessage, WorkerTask } from './worker-messages.ts'

if (parentPort === null) throw new Error('The reading worker was started outside a thread')
const { answer, pieces } = await answerTo(workerData as WorkerTask)
for (const piece of pieces) {
  parentPort.postMessage({ kind: 'piece', piece } satisfies WorkerMessage)
  await once(parentPort, 'message')
}
parentPort.postMessage({ kind: 'answer', answer } satisfies WorkerMessage)
