import type { Register, RegisterFigure } from '#lib/domain/inventory/register-figure'
import { registerLimits } from '../workbook/workbook.ts'

export type RegisterSummary = {
  readonly register: Register
  readonly accounts: number
  readonly years: readonly number[]
  /** What a person should know about how the file was read, a sentence each. */
  readonly notes: readonly string[]
}

/** A register's file as read: every figure it publishes, by account and year. */
export type RegisterFile = RegisterSummary & { readonly figures: readonly RegisterFigure[] }

/** Registers are larger than a company's files; all other guards stay. The EU's file comes packed and is counted once unpacked. */
export const maximumRegisterBytes = registerLimits.fileBytes
export const maximumUnpackedBytes = 120_000_000
