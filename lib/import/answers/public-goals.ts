import { ok } from '#lib/domain/result'
import type { Answered } from '../answer-task.ts'
import { readPublicTable } from '../public-table.ts'
import type { PublicTableOptions } from '../worker-messages.ts'
import { slices, whole } from './whole.ts'

export async function answerPublicGoals(bytes: Buffer, options: PublicTableOptions): Promise<Answered> {
  const table = await readPublicTable(bytes, options)
  if (!table.ok) return whole(table)
  const { records, ...summary } = table.value
  return { answer: ok(summary), pieces: slices(records).map((slice) => ({ kind: 'records', records: slice })) }
}
