import { expect, test } from 'vitest'
import { stillHtml } from '#ui/still'
import { ConflictFigures } from './conflict-figures.tsx'

test('years of a conflict stand under a heading that speaks of no tonnes', () => {
  const html = stillHtml(
    <ConflictFigures
      figures={[
        { label: 'Capture', year: null, value: '2031', unit: 'year' },
        { label: 'Pipeline', year: null, value: '2034', unit: 'year' },
      ]}
    />,
  )
  expect(html).toContain('2031')
  expect(html).not.toContain('CO₂e')
})

test('tonnes of a conflict stand under their unit', () => {
  const html = stillHtml(<ConflictFigures figures={[{ label: 'Claimed', year: 2030, value: '2500', unit: 't' }]} />)
  expect(html).toContain('t CO₂e')
})
