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

/** The factors that fit what somebody types in the grid, best first. */
export const companyFactors = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ params: { query, country, year, unit } }: Look<'company:read', Search>) {
    return {
      factors: searchFactors(query, {
        limit: 12,
        ...(country === null ? {} : { country }),
        ...(year === null ? {} : { year }),
        ...(unit === null ? {} : { unit }),
      }).map(frozenFactor),
    }
  },
})
