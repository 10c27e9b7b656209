import { ok } from '#lib/domain/result'
import { noEntries } from '#lib/domain/template/sheet-rows'
import { findUnit } from '#lib/domain/units/find-unit'
import type { Answered } from '../answer-task.ts'
import type { FileReading } from '../csv-rows.ts'
import { rowMaker } from '../lines/made-rows.ts'
import { draftPacker } from '../lines/packed-draft.ts'
import { passLinesCsv } from '../lines-csv.ts'
import { readSummary } from '../preview.ts'
import type { LineOptions } from '../template/line-rows.ts'
import { siteFinder } from '../template/site-finder.ts'
import type { LineTaskOptions, PackedFile } from '../worker-messages.ts'
import { whole } from './whole.ts'

export const lineOptions = ({ sites }: LineTaskOptions): LineOptions => ({
  findSite: siteFinder(sites),
  knowsUnit: (text) => findUnit(text).ok,
})

/** Each line is made and packed as soon as it is read. */
export async function answerLines(bytes: Buffer, options: LineTaskOptions): Promise<Answered> {
  const packer = draftPacker()
  const make = rowMaker(options)
  const file = await passLinesCsv(bytes, lineOptions(options), (row) => packer.add(make(row)))
  return whole(file.ok ? ok(packedLines(packer, file.value, '')) : file)
}

/** A file of lines alone, packed; `sheet` is what a problem names it by. */
export const packedLines = (packer: ReturnType<typeof draftPacker>, file: FileReading, sheet: string): PackedFile => ({
  ...packer.done({
    ...noEntries,
    problems: file.problems.map((problem) => ({ sheet, ...problem })),
  }),
  summary: readSummary(file),
})
