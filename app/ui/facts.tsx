/** Facts { items: {term, value, note?}[], layout?: 'grid'|'list' }   a definition list: a band of facts, or one a line */
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Fact = { readonly term: string; readonly value: ReactNode; readonly note?: ReactNode }

export function Facts({
  items,
  layout = 'grid',
}: {
  readonly items: readonly Fact[]
  readonly layout?: 'grid' | 'list'
}) {
  if (layout === 'list') {
    return (
      <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-6 text-sm">
        {items.map((item) => (
          <div key={item.term} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1.5">
            <dt className="text-faint">{item.term}</dt>
            <dd className="figures">
              {item.value}
              {item.note && <span className="block text-xs text-faint">{item.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <dl className={classNames('grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3', across(items.length))}>
      {items.map((item) => (
        <div key={item.term} className="min-w-0 border-t border-edge pt-2">
          <dt className="text-xs text-faint">{item.term}</dt>
          <dd className="figures mt-0.5 text-lg">
            {item.value}
            {item.note && <span className="block text-xs text-faint">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Full rows where the number of facts allows it: six in threes and eight in fours, not five and a lonely one. */
function across(count: number): string {
  if (count % 5 !== 0 && count % 3 === 0) return 'lg:grid-cols-[repeat(auto-fit,minmax(max(176px,28%),1fr))]'
  if (count % 4 === 0) return 'lg:grid-cols-[repeat(auto-fit,minmax(max(176px,21%),1fr))]'
  return 'lg:grid-cols-[repeat(auto-fit,minmax(176px,1fr))]'
}
