import { fromDecimal, toDecimal } from '../decimal.ts'
import { groupedAmount } from '../grouped.ts'
import { reportedSums } from '../inventory/reported-sums.ts'
import { defaultThresholdPercent } from '../inventory/restatement.ts'
import type { CheckRule, Finding } from './check.ts'
import { scopes, type SubmissionDocument } from './document.ts'
import { yearItem } from './item-key.ts'
import { scopeNames } from './words.ts'

const restatementsOf = (document: SubmissionDocument) =>
  document.schema === 'concord/submission/2' ? document.restatements : []

/**
 * A base year that moves by more than the threshold against what was accepted last needs a reason that stands beside both figures
 * (METHODS 1.9). Only a restatement that the accepted submission does not hold already can be that reason.
 */
export const restatementCheck: CheckRule = {
  id: 'base-year-moved',
  severity: 'error',
  find: ({ document, lastAccepted = null, baseYear }): readonly Finding[] => {
    if (lastAccepted === null) return []
    const known = new Set(restatementsOf(lastAccepted).map(({ id }) => id))
    if (restatementsOf(document).some(({ id, year }) => year === baseYear && !known.has(id))) return []
    const [before, after] = [reportedSums(lastAccepted, baseYear), reportedSums(document, baseYear)]
    return scopes.flatMap((scope): readonly Finding[] => {
      const [was, is] = [before[scope], after[scope]]
      if (was === null || is === null || fromDecimal(was) <= 0) return []
      const percent = (fromDecimal(is) / fromDecimal(was) - 1) * 100
      if (Math.abs(percent) <= defaultThresholdPercent) return []
      const moved = `${toDecimal(Math.abs(percent), 1)} % ${percent > 0 ? 'more' : 'less'}`
      const sentence = `The base year ${baseYear}, ${scopeNames[scope].toLowerCase()}: ${groupedAmount(fromDecimal(is))} t are ${moved} than the ${groupedAmount(fromDecimal(was))} t that were accepted last. Restate the year and say why; the old figure stays readable.`
      return [{ item: yearItem(baseYear), about: scope, sentence }]
    })
  },
}
