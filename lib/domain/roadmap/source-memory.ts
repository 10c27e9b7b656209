import { memory, type Memory } from '../last-answer.ts'
import type { CountedInTurn } from '../measures/sequence.ts'
import type { Claim } from './claims.ts'
import type { FoundConflict } from './decide.ts'
import type { Stock } from './stock.ts'

/** What rests on one source and the claims on it. It lies with the source, since a merge asks for all of it, source after source. */
export type SourceMemory = {
  readonly claims: Memory<Claim[]>
  readonly stock: Memory<Stock>
  readonly overAbatement: Memory<FoundConflict | null>
  /** What is counted where all claims on the source count, and where some do, as when ways out are tried. */
  readonly countedOfAll: Memory<CountedInTurn>
  readonly countedOfSome: Memory<CountedInTurn>
}

export const sourceMemory = (): SourceMemory => ({
  claims: memory(),
  stock: memory(),
  overAbatement: memory(),
  countedOfAll: memory(),
  countedOfSome: memory(),
})
