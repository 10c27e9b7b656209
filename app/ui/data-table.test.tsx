import { expect, test } from 'vitest'
import { DataTable, type Column } from './data-table.tsx'
import { stillHtml } from './still.tsx'

const columns: readonly Column<string>[] = [
  { key: 'row', head: 'Row', cell: (each) => `Row of ${each}` },
  { key: 'value', head: 'Value', cell: (each) => each },
  { key: 'reason', head: 'What is wrong', below: true, cell: (each) => `${each} is no unit` },
]

test('what does not fit beside a row on a phone stands below it there, and beside it elsewhere', () => {
  const html = stillHtml(<DataTable caption="Cells" rows={['furlong']} rowKey={String} columns={columns} />)
  const rows = html.match(/<tr.*?<\/tr>/g) ?? []
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/max-sm:hidden[^>]*>What is wrong/)
  expect(rows[1]).toMatch(/max-sm:hidden[^>]*>furlong is no unit/)
  expect(rows[2]).toMatch(/^<tr class="[^"]*sm:hidden.*<td colspan="2".*furlong is no unit/i)
})
