/** Pagination { page, pageSize, total, href(page), noun: [one, many] }   "21–40 of 312 sites" with links that keep the rest of the URL; an address beyond the last page leads to the last */
import { redirect } from 'next/navigation'
import { formatNumber } from '#lib/format'
import { LinkButton } from './button.tsx'

export function Pagination({
  page,
  pageSize,
  total,
  href,
  noun,
}: {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly href: (page: number) => string
  readonly noun: readonly [string, string]
}) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (page > last) redirect(href(last))
  const from = (page - 1) * pageSize + 1
  const words = `${formatNumber(total)} ${total === 1 ? noun[0] : noun[1]}`
  if (last === 1) return <p className="figures mt-2 text-sm text-faint">{words}</p>
  return (
    <nav aria-label="Pages of this list" className="mt-3 flex items-center gap-2">
      <p className="figures mr-auto text-sm text-faint">
        {formatNumber(from)}–{formatNumber(Math.min(total, page * pageSize))} of {words}
      </p>
      {page > 1 && (
        <LinkButton size="sm" href={href(page - 1)} rel="prev">
          ← Previous
        </LinkButton>
      )}
      {page < last && (
        <LinkButton size="sm" href={href(page + 1)} rel="next">
          Next →
        </LinkButton>
      )}
    </nav>
  )
}
