import { gunzipSync } from 'node:zlib'
import { registerNames, type Register, type RegisterFigure } from '#lib/domain/inventory/register-figure'
import { ok, type Result } from '#lib/domain/result'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import { maximumRatio, registerLimits } from '../workbook/workbook.ts'
import { readEutl } from './eutl.ts'
import { readGhgrp } from './ghgrp.ts'
import { maximumUnpackedBytes, type RegisterFile } from './register-file.ts'
import { readUkEts } from './uk-ets.ts'

/** Reads a register's file and says which one it is, by its content: its name and type say nothing. */
export async function parseRegister(file: Buffer): Promise<Result<RegisterFile, FileRefusal>> {
  const magic = file.subarray(0, 4).toString('hex')
  if (magic === '504b0304') return fromWorkbook(file)
  const bytes = magic.startsWith('1f8b') ? unpacked(file) : ok(file)
  if (!bytes.ok) return bytes
  const figures = await readEutl(bytes.value)
  if (!figures.ok) return figures
  return figures.value === null ? unknownRegister() : registerFile('eutl', figures.value, [])
}

function fromWorkbook(file: Buffer): Result<RegisterFile, FileRefusal> {
  const workbook = parseWorkbook(file, registerLimits)
  if (!workbook.ok) return workbook
  const ukEts = readUkEts(workbook.value)
  if (ukEts !== null) return registerFile('uk-ets', ukEts, [])
  const ghgrp = readGhgrp(workbook.value)
  if (ghgrp === null) return unknownRegister()
  const { leftOut, figures } = ghgrp
  const note = `These sheets hold no emissions of a facility and were left out: ${leftOut.join(', ')}.`
  return registerFile('ghgrp', figures, leftOut.length === 0 ? [] : [note])
}

function registerFile(
  register: Register,
  figures: readonly RegisterFigure[],
  notes: readonly string[],
): Result<RegisterFile, FileRefusal> {
  if (figures.length === 0)
    return refuseFile('no-register', `This is the ${registerNames[register]}, but it holds no figure.`)
  const missing = figures.filter((figure) => figure.tonnes === null).length
  const missingNote = `${missing.toLocaleString('en')} entries have no figure but a word, such as “Excluded”, which is kept as their status.`
  return ok({
    register,
    accounts: new Set(figures.map((figure) => figure.account)).size,
    years: [...new Set(figures.map((figure) => figure.year))].toSorted((a, b) => a - b),
    notes: missing === 0 ? notes : [...notes, missingNote],
    figures,
  })
}

const unknownRegister = () =>
  refuseFile(
    'no-register',
    'This is none of the registers that are known: the UK ETS compliance report, the installations of the EU Transaction Log, or the EPA GHGRP summary.',
  )

/** Counts what comes out, whatever the archive says of itself. */
function unpacked(file: Buffer): Result<Buffer, FileRefusal> {
  const most = Math.min(maximumUnpackedBytes, file.length * maximumRatio)
  try {
    return ok(gunzipSync(file, { maxOutputLength: most }))
  } catch (fault) {
    const isLarger = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarger
      ? refuseFile('zip-bomb', 'Unpacked, the file would be far larger than a register is, so it was not unpacked.')
      : refuseFile('damaged', 'The archive is cut off or damaged. Download it from the register again.')
  }
}
