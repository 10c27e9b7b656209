import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import type { CheckRule, Finding } from './check.ts'
import { emissionsItem } from './item-key.ts'

/** Energy that is sent away was made of the site's own scope 1, so no more of it can be counted for others. */
const countedAboveSite: CheckRule = {
  id: 'flow-above-site',
  severity: 'warning',
  find: ({ document, figures, nameOf }) => {
    if (document.schema !== 'concord/submission/2') return []
    const sent = document.transfers.filter(({ side, scope1 }) => side === 'sent' && scope1 !== null)
    const places = Map.groupBy(sent, ({ siteId, year }) => emissionsItem(siteId, year))
    return [...places].flatMap(([item, flows]): readonly Finding[] => {
      const [first] = flows
      if (first === undefined) return []
      const { siteId, year } = first
      const emitted = figures.get(siteId)?.get('1')?.get(year)?.tonnes
      const counted = sumDecimals(flows.map(({ scope1 }) => scope1 ?? '0'))
      if (emitted === undefined || fromDecimal(counted) <= emitted) return []
      const sentence = `${nameOf(siteId)}, ${year}: ${grouped(counted)} t of scope 1 are counted for energy sent to others, more than the site emits. Is one of the two in another unit?`
      return [{ item, sentence }]
    })
  },
}

export const flowChecks: readonly CheckRule[] = [countedAboveSite]
