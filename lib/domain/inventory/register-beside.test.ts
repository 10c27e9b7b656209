import { expect, test } from 'vitest'
import type { EmissionEntry } from '../submission/document.ts'
import { registersBeside, type KeptFigure } from './register-beside.ts'

const kept = (over: Partial<KeptFigure> = {}): KeptFigure => ({
  siteId: 'a',
  register: 'uk-ets',
  account: '101',
  year: 2024,
  name: 'Works',
  matchedBy: 'UK-E-IN-1',
  tonnes: '1000',
  status: 'OPEN',
  ...over,
})
const typed = (tonnes: string, over: Partial<EmissionEntry> = {}): EmissionEntry => ({
  siteId: 'a',
  year: 2024,
  scope: '1',
  gas: 'CO2',
  tonnes,
  source: 'Report',
  note: null,
  class: 'public',
  ...over,
})

test('A register stands beside the sum of scope 1 over its accounts and gases, with the difference', () => {
  const two = [kept(), kept({ account: '102', matchedBy: 'UK-E-IN-2', tonnes: '500' })]
  const beside = registersBeside(two, [typed('1400'), typed('130', { gas: 'CH4' }), typed('9', { scope: '3' })])
  expect(beside).toMatchObject([
    { source: 'uk-ets', typed: 1530, register: 1500, difference: 30, percent: 2, agrees: true },
  ])
  expect(beside[0]?.permits).toEqual(['UK-E-IN-1', 'UK-E-IN-2'])
})

test('A figure that differs by more than the tolerance does not agree, biogenic CO2 is none of it', () => {
  const emissions = [typed('1200'), typed('400', { gas: 'CO2-biogenic' })]
  expect(registersBeside([kept()], emissions)).toMatchObject([{ difference: 200, agrees: false }])
})

test('Where one of the two is missing, nothing is said to agree', () => {
  expect(registersBeside([kept()], [])).toMatchObject([{ typed: null, difference: null, agrees: null }])
  expect(registersBeside([kept({ tonnes: null, status: 'Excluded' })], [typed('5')])).toMatchObject([
    { register: null, status: 'Excluded', agrees: null },
  ])
})

test('Two registers of one site are told apart', () => {
  const beside = registersBeside([kept(), kept({ register: 'eutl', tonnes: '990' })], [typed('1000')])
  expect(beside.map(({ source, difference }) => [source, difference])).toEqual([
    ['uk-ets', 0],
    ['eutl', 10],
  ])
})
