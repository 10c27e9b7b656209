import { consolidationText } from '../inventory/reports/report-input.ts'
import { causeNames, flowWithTonnes } from '../inventory/statement-words.ts'
import { disclosureSentences } from '../inventory/year-disclosure.ts'
import type { InventoryDocument } from './document.ts'
import { yearItem } from './item-key.ts'
import type { Item, ItemField } from './items.ts'

/** What stands beside the lines, year by year, so that a change of it shows among the others: choices, restatements, flows, disclosures. */
export function statementItems({
  sites,
  years,
  restatements,
  transfers,
  activity = [],
  disclosures = [],
}: InventoryDocument): readonly Item[] {
  const all = new Set([...years, ...restatements, ...transfers, ...activity, ...disclosures].map(({ year }) => year))
  const siteNames = new Map(sites.map((site) => [site.id, site.name]))
  return [...all]
    .toSorted((a, b) => a - b)
    .map((year): Item => {
      const chosen = years.find((each) => each.year === year)
      return {
        key: yearItem(year),
        group: 'emissions',
        title: `The year ${year}`,
        illustrative: false,
        fields: [
          ...(chosen ? [field('gwp', null, chosen.gwp)] : []),
          ...(chosen ? [field('consolidation', null, consolidationText[chosen.consolidation])] : []),
          ...restatements
            .filter((each) => each.year === year)
            .map(({ id, cause, reason }) => field('restatements', id, `${causeNames[cause]}: ${reason}`)),
          ...transfers
            .filter((flow) => flow.year === year)
            .map((flow) => field('transfers', flow.id, flowWithTonnes(flow))),
          ...activity
            .filter((each) => each.year === year)
            .map(({ siteId, index }) => field('activity', siteId, `${siteNames.get(siteId) ?? siteId}: ${index}`)),
          ...disclosures
            .filter((each) => each.year === year)
            .flatMap((each) => disclosureSentences(each, siteNames).map(([name, of, text]) => field(name, of, text))),
        ],
      }
    })
}

const field = (name: string, of: string | null, text: string): ItemField => ({
  field: name,
  of,
  value: { kind: 'text', text },
  class: 'confidential',
})
