/**
 * ReaderHeads { }         the three narrow column heads at the right edge: who sees this field
 * ReaderCells { of }      the marks of one field under them
 */
import type { FieldClass } from '#lib/domain/submission/document'

const circles = [
  { key: 'public', head: 'Public', seenBy: ['public'] },
  { key: 'members', head: 'Members', seenBy: ['public', 'members'] },
  { key: 'stewards', head: 'Stewards', seenBy: ['public', 'members', 'confidential'] },
] as const satisfies readonly { key: string; head: string; seenBy: readonly FieldClass[] }[]

export function ReaderHeads() {
  return circles.map((circle) => (
    <th key={circle.key} scope="col" className="w-16 px-1 py-1.5 text-center text-xs font-medium text-faint">
      {circle.head}
    </th>
  ))
}

export function ReaderCells({ of }: { readonly of: FieldClass }) {
  return circles.map((circle) => {
    const sees = (circle.seenBy as readonly FieldClass[]).includes(of)
    return (
      <td key={circle.key} className="w-16 px-1 py-1 text-center align-top">
        <span aria-hidden="true" className={sees ? 'text-ink' : 'text-line'}>
          {sees ? '●' : '–'}
        </span>
        <span className="sr-only">{sees ? 'sees it' : 'does not see it'}</span>
      </td>
    )
  })
}
