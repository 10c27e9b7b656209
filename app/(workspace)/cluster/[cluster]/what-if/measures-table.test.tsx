import { expect, test } from 'vitest'
import { stillHtml } from '#ui/still'
import { MeasuresTable } from './measures-table.tsx'

const effect = (id: string, planned: string, after: string) => ({
  id,
  organisationId: 'A',
  title: id,
  tonnes: { planned, after, change: String(Number(after) - Number(planned)) },
})

test('whoever moves a hub reads which measures take off less, the greatest change first', () => {
  const html = stillHtml(
    <MeasuresTable
      measures={[effect('kiln', '2000000', '1900000'), effect('furnace', '9000000', '6000000')]}
      names={{ kiln: 'Capture at the kiln, Acme' }}
    />,
  )
  expect(html.indexOf('furnace')).toBeLessThan(html.indexOf('Capture at the kiln, Acme'))
  expect(html).toContain('\u22123.0')
  expect(html).toContain('\u22120.1')
})
