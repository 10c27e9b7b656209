import { co2eOf } from '#lib/domain/factors/co2e-of'
import type { Factor, GwpSet } from '#lib/domain/factors/factor'
import { factorChoices, listFittingFactors, type FactorFilter } from '#lib/domain/factors/factor-list'
import { listFactors } from '#lib/domain/factors/library'
import type { FactorSetRow } from '#db/factor-sets'

export const factorPageSize = 50

/** What the address of a factor table asks for. */
export type FactorQuestion = FactorFilter & { readonly query: string; readonly page: number }

type LoadedSet = Pick<FactorSetRow, 'id' | 'organisationId'> & { readonly list: readonly Factor[] }

/** One page of the factors that fit, each with its CO2e in a GWP set and where it stands: own, loaded, or of the starter library. */
export function factorTable(
  question: FactorQuestion,
  gwp: GwpSet,
  { own, sets }: { readonly own: readonly Factor[]; readonly sets: readonly LoadedSet[] },
) {
  const lists = sets.map(({ list }) => list)
  const fitting = listFittingFactors(question.query, question, { own, sets: lists })
  const all = [...own, ...lists.flat(), ...listFactors()]
  const page = Math.max(1, question.page)
  const rows = fitting.slice((page - 1) * factorPageSize, page * factorPageSize)
  const standing = new Map<Factor, FactorOrigin>(own.map((factor) => [factor, 'own']))
  for (const { organisationId, list } of sets)
    for (const factor of list) standing.set(factor, organisationId === null ? 'cluster' : 'company')
  return {
    page,
    total: fitting.length,
    choices: factorChoices(all),
    gwp,
    rows: rows.map((factor) => ({
      factor,
      co2e: co2eOf(factor, gwp),
      origin: standing.get(factor) ?? ('starter' as const),
    })),
  }
}

export type FactorOrigin = 'own' | 'company' | 'cluster' | 'starter'
export type FactorTable = ReturnType<typeof factorTable>
