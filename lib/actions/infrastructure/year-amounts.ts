import { toDecimal } from '#lib/domain/decimal'
import { yearTable } from '#lib/domain/goals/year-table'
import type { YearBudget } from '#lib/domain/infrastructure/ask'
import { no, ok, type Result } from '#lib/domain/result'

/** Amounts of money by year as they are typed, one a line, in year order; or the sentence why they cannot be taken. */
export function yearAmounts(typed: string): Result<readonly YearBudget[], string> {
  const table = yearTable(typed)
  if (!table.ok) return table
  const inOrder = table.value.toSorted((a, b) => a.year - b.year)
  const twice = inOrder.find(({ year }, index) => year === inOrder[index - 1]?.year)
  if (twice !== undefined) return no(`${twice.year} stands here twice. Enter each year once.`)
  if (inOrder.some(({ value }) => value >= 1e15)) return no('An amount is too large to be meant.')
  return ok(inOrder.map(({ year, value }) => ({ year, amount: toDecimal(value, 2) })))
}

/** The same as lines again. */
export const amountLines = (years: readonly YearBudget[]): readonly string[] =>
  years.map(({ year, amount }) => `${year} ${amount}`)
