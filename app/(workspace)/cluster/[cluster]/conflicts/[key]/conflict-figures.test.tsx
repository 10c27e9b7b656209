import { expect, test } from 'vitest'
import { stillHtml } from '#ui/still'
import { ConflictFigures } from './conflict-figures.tsx'

const headsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head)

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
  expect(headsOf(html)).toEqual(['What', 'Year'])
})

test('figures of a year have the year beside them', () => {
  const html = stillHtml(
    <ConflictFigures
      figures={[
        { label: 'Public register', year: 2024, value: '70', unit: 'MWh' },
        { label: 'Minimum take', year: null, value: '90', unit: 'MWh' },
      ]}
    />,
  )
  expect(headsOf(html)).toEqual(['What', 'Year', 'Figure'])
})

test('tonnes of a conflict stand under their unit', () => {
  const html = stillHtml(<ConflictFigures figures={[{ label: 'Claimed', year: 2030, value: '2500', unit: 't' }]} />)
  expect(html).toContain('t CO₂e')
})
