/**
 * ItemTable { item, currency, changes?, notes? }   one site, commitment or measure of a submission: field, value, who sees it
 *   changes: what differs from the submission before; notes: what stands under the heading (reasons, checks, a field for one)
 */
import type { ReactNode } from 'react'
import type { ItemDifference } from '#lib/domain/submission/diff-submissions'
import { fieldName } from '#lib/domain/submission/field-names'
import type { Item } from '#lib/domain/submission/items'
import { Illustrative, Status } from '#ui/status'
import { ShownValue } from './field-value.tsx'
import { ReaderCells, ReaderHeads } from './readers.tsx'

export function ItemTable({
  item,
  currency,
  change,
  notes,
}: {
  readonly item: Item
  readonly currency: string
  readonly change?: ItemDifference | undefined
  readonly notes?: ReactNode
}) {
  const before = new Map(change?.fields.map((each) => [`${each.field} ${each.of}`, each.before]))
  return (
    <article id={item.key} className="mt-5 scroll-mt-16 break-inside-avoid">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        <span>
          {item.title}
          {item.illustrative && <Illustrative />}
        </span>
        {change?.kind === 'added' && <Status tone="info" words="New" mark="+" />}
        {change?.kind === 'changed' && <Status tone="info" words="Changed" mark="◐" />}
      </h3>
      {notes}
      <div className="relative overflow-x-auto">
        <table className="figures mt-1 w-full border-collapse text-sm">
          <caption className="sr-only">{item.title}</caption>
          <thead>
            <tr className="border-b border-edge text-left text-xs text-faint">
              <th scope="col" className="w-56 py-1.5 pr-4 font-medium">
                Field
              </th>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                Value
              </th>
              <ReaderHeads />
            </tr>
          </thead>
          <tbody>
            {item.fields
              .filter((field) => field.value !== null || before.has(`${field.field} ${field.of}`))
              .map((field) => {
                const was = before.get(`${field.field} ${field.of}`)
                return (
                  <tr key={`${field.field} ${field.of}`} className="border-b border-line align-top">
                    <th scope="row" className="py-1 pr-4 text-left font-normal text-faint">
                      {fieldName(field.field, field.of)}
                    </th>
                    <td className="py-1 pr-4 break-words">
                      <ShownValue value={field.value} currency={currency} />
                      {was !== undefined && (
                        <span className="block text-xs text-faint">
                          before: <ShownValue value={was} currency={currency} />
                        </span>
                      )}
                    </td>
                    <ReaderCells of={field.class} />
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </article>
  )
}
