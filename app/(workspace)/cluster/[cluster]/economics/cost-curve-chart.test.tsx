import { expect, test } from 'vitest'
import { stillHtml } from '#ui/still'
import { CostCurveChart } from './cost-curve-chart.tsx'

test('each block of the cost curve bears the number that the table gives its measure, where it has room for it', () => {
  const html = stillHtml(
    <CostCurveChart
      curve={{
        steps: [
          { id: 'a', costPerTonne: -10, from: 0, to: 1000 },
          { id: 'b', costPerTonne: 40, from: 1000, to: 1001 },
          { id: 'c', costPerTonne: 50, from: 1001, to: 3000 },
        ],
        uncosted: [],
        excluded: [],
      }}
      currency="EUR"
      names={{ a: { title: 'Pumps' }, b: { title: 'Lamps' }, c: { title: 'Capture' } }}
      tableId="measures"
    />,
  )
  const numbers = [...html.matchAll(/class="fill-ink"[^>]*>(\d+)</g)].map(([, number]) => number)
  expect(numbers).toEqual(['1', '3'])
  expect(html).toContain('2. Lamps')
})
