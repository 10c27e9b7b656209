import { listLoadedSets } from '#db/factor-library'
import { listOwnFactors } from '#db/own-factors'
import { searchFactors } from '#lib/domain/factors/library'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

type Search = CompanyPlace & {
  readonly query: string
  readonly country: string | null
  readonly year: number | null
  readonly unit: string | null
}

/** The factors that fit what somebody types in the grid, best first: the company's own, then what was loaded and the starter library. */
export const companyFactors = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, params: { query, country, year, unit } }: Look<'company:read', Search>) {
    const own = await listOwnFactors(tx, grant)
    const sets = await listLoadedSets(tx, grant)
    return {
      factors: searchFactors(query, {
        limit: 12,
        own: own.map(({ factor }) => factor),
        sets: sets.map(({ list }) => list),
        ...(country === null ? {} : { country }),
        ...(year === null ? {} : { year }),
        ...(unit === null ? {} : { unit }),
      }).map(frozenFactor),
    }
  },
})
