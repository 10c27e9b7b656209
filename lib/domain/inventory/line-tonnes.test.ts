import { expect, test } from 'vitest'
import { shownTonnes } from './grid-row.ts'
import { biogenicOf, countedTonnes } from './line-tonnes.ts'
import { notedLine, reportedLine } from './make-line.ts'

test('A biogenic memo shows its tonnes, and counts none of them in its scope', () => {
  const memo = reportedLine('30', {}, 'CO2-biogenic')
  expect([shownTonnes(memo), countedTonnes(memo), biogenicOf(memo)]).toEqual(['30', '0', '30'])
})

test('A fossil figure shows what it counts, and an entry without one neither shows nor counts', () => {
  const fossil = reportedLine('20')
  expect([shownTonnes(fossil), countedTonnes(fossil), biogenicOf(fossil)]).toEqual(['20', '20', '0'])
  const noted = notedLine('not-occurring')
  expect([shownTonnes(noted), countedTonnes(noted)]).toEqual([null, null])
})
