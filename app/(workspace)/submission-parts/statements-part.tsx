/** StatementsPart { document }   what stands beside the lines of an inventory: choices by year, restatements, flows, disclosures */
import { gradeOfAll } from '#lib/domain/inventory/quality'
import { consolidationText } from '#lib/domain/inventory/reports/report-input'
import { flowWithTonnes } from '#lib/domain/inventory/statement-words'
import { disclosureSentences } from '#lib/domain/inventory/year-disclosure'
import type { InventoryDocument } from '#lib/domain/submission/document'
import { fieldName } from '#lib/domain/submission/field-names'
import { Facts } from '#ui/facts'
import { RestatementTable } from './restatements.tsx'

export function StatementsPart({ document }: { readonly document: InventoryDocument }) {
  const { years, restatements, transfers, disclosures = [] } = document
  const grade = gradeOfAll(document.lines)
  const sites = new Map(document.sites.map((site) => [site.id, site.name]))
  const choices = Map.groupBy(years, (each) => `${each.gwp}, ${consolidationText[each.consolidation].toLowerCase()}`)
  return (
    <section className="mt-8">
      <h2 className="mb-2 border-b border-edge pb-1 text-lg">How the figures stand</h2>
      <Facts
        layout="list"
        items={[
          ...[...choices].map(([chosen, own]) => ({ term: spans(own.map((each) => each.year)), value: chosen })),
          ...(grade ? [{ term: 'Data quality', value: grade.because }] : []),
        ]}
      />
      {restatements.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1 text-base">Restated</h3>
          <RestatementTable restatements={restatements.toReversed()} />
        </div>
      )}
      {transfers.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1 text-base">Sent and received</h3>
          <ul className="text-sm">
            {transfers.map((flow) => (
              <li key={flow.id} className="figures border-b border-line py-1.5">
                {flowWithTonnes(flow)} <span className="text-faint">at {sites.get(flow.siteId)}</span>
                {flow.note && <span className="block text-xs text-faint">{flow.note}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {disclosures.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1 text-base">Stated beside the emissions</h3>
          <Facts
            layout="list"
            items={disclosures.map((each) => ({
              term: String(each.year),
              value: disclosureSentences(each, sites)
                .map(([name, , text]) => `${fieldName(name, null)}: ${text}`)
                .join('; '),
            }))}
          />
        </div>
      )}
    </section>
  )
}

/** "2019, 2021–2023" */
function spans(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === year - 1) run[1] = year
    else runs.push([year, year])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}
