/** SheetBeginning { sheet }   the first rows of a sheet as they are, the row of headings marked */
import { formatNumber } from '#lib/format'
import type { OfferedSheet } from '#lib/import/preview'
import { classNames } from '../../../../../../ui/class-names.ts'

export function SheetBeginning({ sheet: { name, rowCount, beginning, headingRow } }: { readonly sheet: OfferedSheet }) {
  const width = Math.max(0, ...beginning.map((row) => row.length))
  return (
    <div
      role="region"
      aria-label={`The first rows of ${name}`}
      tabIndex={0}
      className="max-w-full overflow-x-auto -outline-offset-2"
    >
      <table className="figures border-collapse text-xs">
        <caption className="pb-2 text-left text-base font-semibold">
          The first {beginning.length} of {formatNumber(rowCount)} rows
        </caption>
        <tbody>
          {beginning.map((row, at) => (
            <tr
              key={at}
              className={classNames('border-b border-line', at + 1 === headingRow && 'bg-wash font-semibold')}
            >
              <th scope="row" className="py-1 pr-3 text-right font-normal text-faint">
                {at + 1}
                {at + 1 === headingRow && <span className="sr-only">, the headings</span>}
              </th>
              {Array.from({ length: width }, (_, column) => (
                <td key={column} className="max-w-48 truncate py-1 pr-4">
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
