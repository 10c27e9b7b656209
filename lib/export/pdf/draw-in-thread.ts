import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RoadmapReport } from '#lib/domain/report/report'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'

export type PlanTask = { readonly report: RoadmapReport; readonly roadmap: RoadmapDocument; readonly at: Date }

const longest = 30_000

/** Draws the plan in a thread of its own: setting its type takes a good part of a second, in which others are answered. */
export async function drawInThread(task: PlanTask): Promise<Uint8Array> {
  // The path is made at run time, from the project's folder: the app is bundled, the worker is not.
  const worker = new Worker(join(process.cwd(), 'lib', 'export', 'pdf', 'pdf-worker.ts'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const clock = setTimeout(() => reject(new Error('Drawing the plan took too long')), longest)
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The drawing thread ended without a plan')))
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}
