import { z } from 'zod'
import { findCapitalBudget, saveCapitalBudget } from '#db/capital-budget'
import { toDecimal } from '#lib/domain/decimal'
import { yearTable } from '#lib/domain/goals/year-table'
import type { YearBudget } from '#lib/domain/infrastructure/ask'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalText, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'

/** Says what the cluster can spend in each year. A year that is left out has no limit. */
export const keepCapitalBudget = action({
  permission: 'infrastructure:keep',
  input: z.strictObject({
    clusterId: uuid,
    rowVersion: seenVersion,
    years: optionalText('the years', 5000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, rowVersion, years: typed } }) {
    const table = yearTable(typed ?? '')
    if (!table.ok) return no(invalid('years', table.refusal))
    const inOrder = table.value.toSorted((a, b) => a.year - b.year)
    const twice = inOrder.find(({ year }, index) => year === inOrder[index - 1]?.year)
    if (twice !== undefined) return no(invalid('years', `${twice.year} stands here twice. Enter each year once.`))
    if (inOrder.some(({ value }) => value >= 1e15)) return no(invalid('years', 'An amount is too large to be meant.'))
    const years = inOrder.map(({ year, value }): YearBudget => ({ year, amount: toDecimal(value, 2) }))
    if (!(await saveCapitalBudget(tx, grant, rowVersion, years))) {
      const stands = await findCapitalBudget(tx, grant)
      return no(staleRow('the capital budget', { years: inLines(stands.years) }, { years: inLines(years) }))
    }
    return ok({
      audit: { type: 'capital-budget.saved', clusterId, subject: { rowVersion: rowVersion + 1 } },
      message: 'The capital budget is saved.',
    })
  },
})

const inLines = (years: readonly YearBudget[]): readonly string[] =>
  years.map(({ year, amount }) => `${year} ${amount}`)
