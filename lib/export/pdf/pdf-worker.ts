// A program of its own: draws one plan and is gone.
import { parentPort, workerData } from 'node:worker_threads'
import type { PlanTask } from './draw-in-thread.ts'
import { roadmapPdf } from './roadmap-pdf.ts'

const { report, roadmap, at } = workerData as PlanTask
parentPort?.postMessage(await roadmapPdf(report, roadmap, at))
