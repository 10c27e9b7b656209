import { recognise } from './recognise.ts'
import type { AnyAnswer, WorkerPiece, WorkerTask } from './worker-messages.ts'

/** An answer, and what is many in it as pieces that go before. */
export type Answered = { readonly answer: AnyAnswer; readonly pieces: readonly WorkerPiece[] }

/** Does what the reading thread was started for. Each kind of task loads only what it needs, which is most of a small file's time. */
export async function answerTo(task: WorkerTask): Promise<Answered> {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
  switch (task.kind) {
    case 'recognise':
      return { answer: recognise(bytes), pieces: [] }
    case 'sites':
      return (await import('./answers/figures.ts')).answerSites(bytes)
    case 'emissions':
      return (await import('./answers/figures.ts')).answerEmissions(bytes, task.options)
    case 'register':
      return (await import('./answers/register.ts')).answerRegister(bytes, task.sites)
    case 'lines':
      return (await import('./answers/lines.ts')).answerLines(bytes, task.options)
    case 'workbook':
      return (await import('./answers/workbook.ts')).answerWorkbook(bytes, task.limits)
    case 'public-goals':
      return (await import('./answers/public-goals.ts')).answerPublicGoals(bytes, task.options)
    case 'template':
      return (await import('./answers/template.ts')).answerTemplate(bytes, task.options)
    case 'outlines':
      return (await import('./answers/own-sheet.ts')).answerOutlines(bytes, task.chosen)
    case 'own-sheet':
      return (await import('./answers/own-sheet.ts')).answerOwnSheet(bytes, task.options)
  }
}
