import { expect, test } from 'vitest'
import { aCalculation, aLine } from '../submission/make-document.ts'
import { draftLineName, lineSentence } from './line-sentence.ts'

test('A line of the draft goes by its stream, else by its category, else by what was reported', () => {
  expect(draftLineName(aLine({ stream: 'Boiler 2', category: 'stationary' }))).toBe('Scope 1, Boiler 2')
  expect(draftLineName(aLine({ category: 'stationary' }))).toMatch(/^Scope 1, Stationary/)
  expect(draftLineName(aLine())).toBe('Scope 1, CO2e as reported')
})

test('Another file under the same name changes what a line says of itself', () => {
  const saying = (digest: string) =>
    lineSentence(aLine({ evidence: [{ digest: digest.repeat(64), name: 'bill.pdf' }] }))
  expect(saying('a')).toContain('evidence bill.pdf (aaaaaaaa)')
  expect(saying('a')).not.toBe(saying('b'))
})

test('A quantity is read in thousands, with every digit of it', () => {
  const content = aCalculation({ quantity: { value: '1234567.125', unit: 'kWh' } })
  expect(lineSentence(aLine({ content }))).toContain('1\u202f234\u202f567.125 kWh × Natural gas')
})
