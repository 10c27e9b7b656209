'use client'
import type { SheetRow } from '#lib/domain/grid/sheet'
import { scopes } from '#lib/domain/submission/document'
import { scopeNames } from '#lib/domain/submission/words'
import { categoryNames, scopeLabels } from '#lib/domain/inventory/words'
import { isBiogenic } from '#lib/domain/inventory/figures'
import { formatNumber } from '#lib/format'

/** Biogenic CO2 is a memo and a removal has a line of its own: neither is part of a scope's total. */
const isCounted = ({ tonnes, cells }: SheetRow): boolean =>
  tonnes !== null && !isBiogenic(cells.gas) && cells.category !== categoryNames.removal

/** Totals by scope as they stand in front of the person. */
export function GridTotals({ rows }: { readonly rows: readonly SheetRow[] }) {
  const open = rows.filter((row) => Object.keys(row.problems).length > 0).length
  return (
    <dl aria-label="Totals" className="mt-3 flex flex-wrap gap-x-8 gap-y-2 border-y border-line py-2">
      {scopes.map((scope) => {
        const own = rows.filter((row) => row.cells.scope === scopeLabels[scope] && isCounted(row))
        const total = own.reduce((sum, row) => sum + Number(row.tonnes), 0)
        return (
          <div key={scope}>
            <dt className="text-xs text-faint">{scopeNames[scope]}</dt>
            <dd className="figures font-semibold">
              {own.length === 0 ? '–' : `${formatNumber(total, total < 100 ? 1 : 0)} t`}
            </dd>
          </div>
        )
      })}
      {open > 0 && (
        <div>
          <dt className="text-xs text-faint">Not counted</dt>
          <dd className="figures font-semibold text-bad">
            {open} open {open === 1 ? 'row' : 'rows'}
          </dd>
        </div>
      )}
    </dl>
  )
}
