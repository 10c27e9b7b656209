import { ok } from '#lib/domain/result'
import type { Answered } from '../answer-task.ts'
import { passEmissionsCsv, type EmissionFileOptions } from '../emissions-csv.ts'
import { figurePacker, packRows } from '../packed-rows.ts'
import { readSummary, sitesSummary } from '../preview.ts'
import { readSitesCsv } from '../sites-csv.ts'
import { whole } from './whole.ts'

export async function answerSites(bytes: Buffer): Promise<Answered> {
  const file = await readSitesCsv(bytes)
  return whole(file.ok ? ok({ ...packRows(file.value), summary: sitesSummary(file.value) }) : file)
}

export async function answerEmissions(bytes: Buffer, options: EmissionFileOptions): Promise<Answered> {
  const packer = figurePacker()
  const file = await passEmissionsCsv(bytes, options, packer.add)
  return whole(file.ok ? ok({ ...packer.done(file.value.problems), summary: readSummary(file.value) }) : file)
}
