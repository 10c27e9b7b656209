import { expect, test } from 'vitest'
import { decimal, optionalDay, optionalDecimal, optionalWhole, optionalYear } from './fields.ts'

test('A figure is asked for in a whole sentence, also where the form names it with a capital article', () => {
  const said = (typed: string) => decimal('The quantity', { min: 0 }).safeParse(typed).error?.issues[0]?.message
  expect(said('1.234,5')).toMatch(/^Write the quantity without commas/)
  expect(said('')).toBe('Enter the quantity.')
  expect(said('-1')).toBe('The quantity must be 0 or more.')
})

test('A field that may be left empty says in its own words what is wrong with what was typed', () => {
  const share = optionalDecimal('the share of members', { min: 1, max: 100 })
  const fields = [
    [share, '50,5', /^Write the share of members without commas/],
    [share, '150', 'The share of members must be 100 or less.'],
    [optionalWhole('The age', 1, 9), 'old', 'Enter the age as a whole number.'],
    [optionalYear('the start'), 'soon', 'Enter the start as a year with four digits.'],
    [optionalDay('the deadline'), '12 March', 'Enter the deadline as a date.'],
  ] as const
  for (const [field, typed, sentence] of fields) {
    expect(field.safeParse(typed).error?.issues[0]?.message).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    )
    for (const empty of ['', ' ', undefined]) expect(field.parse(empty)).toBeNull()
  }
})
