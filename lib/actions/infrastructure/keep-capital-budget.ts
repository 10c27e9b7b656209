import { z } from 'zod'
import { findCapitalBudget, saveCapitalBudget } from '#db/capital-budget'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalText, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { amountLines, yearAmounts } from './year-amounts.ts'

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
    const table = yearAmounts(typed ?? '')
    if (!table.ok) return no(invalid('years', table.refusal))
    const years = table.value
    if (!(await saveCapitalBudget(tx, grant, rowVersion, years))) {
      const stands = await findCapitalBudget(tx, grant)
      return no(staleRow('the capital budget', { years: amountLines(stands.years) }, { years: amountLines(years) }))
    }
    return ok({
      audit: { type: 'capital-budget.saved', clusterId, subject: { rowVersion: rowVersion + 1 } },
      message: 'The capital budget is saved.',
    })
  },
})
