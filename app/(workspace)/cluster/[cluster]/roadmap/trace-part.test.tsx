import { expect, test } from 'vitest'
import type { Figure } from '#lib/domain/roadmap/document'
import type { Trace } from '#lib/domain/roadmap/trace/trace'
import { stillHtml } from '#ui/still'
import { TracePart } from './trace-part.tsx'

const shown = (value: string): Figure => ({ state: 'shown', value })
const input = (label: string, value: string, unit: Trace['unit'] = 't') => ({
  label,
  value: shown(value),
  unit,
  opens: null,
})
const line = (stream: string, tonnes: string) => ({
  organisationId: 'A',
  siteId: 'a',
  lineId: stream,
  stream,
  year: 2021,
  gas: null,
  tonnes,
  source: 'A meter',
  class: 'members' as const,
})
const trace: Trace = {
  path: { of: 'reference', year: 2030 },
  formula: 'reference-sum',
  value: shown('4767100'),
  unit: 't',
  inputs: [input('Steel', '4700000'), input('Paper', '67100'), input('Start', '2031', 'year')],
  lines: [line('Boiler', '12000'), line('Flare', '87.5')],
  partly: false,
}
const html = stillHtml(<TracePart seen={{ state: 'opened', trace, names: { a: 'Works' } }} href={() => '/'} />)

test('what a figure is made of stands in one unit, fine enough for the least of it', () => {
  for (const text of ['4\u202f700.0\u202fkt', '67.1\u202fkt', '>2031<']) expect(html).toContain(text)
})

test('the lines behind a figure stand under one unit', () => {
  expect(html).toContain('t CO₂e')
  for (const text of ['>12\u202f000<', '>88<']) expect(html).toContain(text)
})
