import { matchToSites, type SiteIds } from '#lib/domain/inventory/register-match'
import { ok } from '#lib/domain/result'
import type { Answered } from '../answer-task.ts'
import { parseRegister } from '../registers/parse-register.ts'
import { slices, whole } from './whole.ts'

/** Only the accounts that can be the company's own are sent back, where its sites are given: a register holds a whole union. */
export async function answerRegister(bytes: Buffer, sites: readonly SiteIds[] | null): Promise<Answered> {
  const register = await parseRegister(bytes)
  if (!register.ok) return whole(register)
  const { figures, ...summary } = register.value
  const { matched, ambiguous } = matchToSites(sites ?? [], sites === null ? [] : figures)
  const own = new Set([...matched, ...ambiguous].map(({ account }) => account))
  const kept = sites === null ? figures : figures.filter(({ account }) => own.has(account))
  return { answer: ok(summary), pieces: slices(kept).map((slice) => ({ kind: 'figures', figures: slice })) }
}
