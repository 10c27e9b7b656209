import type { Factor } from './factor.ts'
import { starterFactors } from './starter/starter.ts'

export { searchFactors, type FactorSearch } from './search.ts'

const byId: ReadonlyMap<string, Factor> = new Map(starterFactors.map((factor) => [factor.id, factor]))

/** A factor of the starter library by its id, or null. Factors that a cluster or company loaded stand in the database. */
export const findFactor = (id: string): Factor | null => byId.get(id) ?? null

/** The whole starter library, in the order of its publications. */
export const listFactors = (): readonly Factor[] => starterFactors
