import { expect, test } from 'vitest'
import { decimal, optionalDay, optionalDecimal, optionalText, optionalWhole, optionalYear, text } from './fields.ts'

test('A figure is asked for in a whole sentence, also where the form names it with a capital article', () => {
  const said = (typed: string) => decimal('The quantity', { min: 0 }).safeParse(typed).error?.issues[0]?.message
  expect(said('1.234,5')).toMatch(/^Write the quantity without commas/)
  expect(said('')).toBe('Enter the quantity.')
  expect(said('-1')).toBe('The quantity must be 0 or more.')
})

test('A text with a control character is asked for again, as an import does, and ends of lines are kept', () => {
  for (const field of [text('a name'), optionalText('the note')]) {
    expect(field.safeParse('Rolling\u001b[2Jmill').error?.issues.map(({ message }) => message)).toEqual([
      'This holds a control character that cannot be seen. Type it again.',
    ])
    expect(field.parse('Rolling\r\n\tmill')).toBe('Rolling\r\n\tmill')
  }
})

test('A field that may be left empty says in its own words what is wrong with what was typed', () => {
  const share = optionalDecimal('the share of members', { min: 1, max: 100 })
  const fields = [
    [share, '50,5', /^Write the share of members without commas/],
    [share, '150', /^The share of members must be 100 or less\.$/],
    [optionalWhole('The age', 1, 9), 'old', /^Enter the age as a whole number\.$/],
    [optionalWhole('The age', 1, 9), '9'.repeat(400), /^Enter the age as a whole number\.$/],
    [optionalYear('the start'), 'soon', /^Enter the start as a year with four digits\.$/],
    [optionalDay('the deadline'), '2026-02-30', /^Enter the deadline as a date\.$/],
    [optionalDay('the deadline'), '0000-01-01', /^Enter the deadline as a date\.$/],
  ] as const
  for (const [field, typed, sentence] of fields) {
    const issues = field.safeParse(typed).error?.issues ?? []
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)])
    for (const empty of ['', ' ', undefined]) expect(field.parse(empty)).toBeNull()
  }
  expect(optionalDay('the day').parse('2026-03-29')).toEqual(new Date('2026-03-29T23:59:59.000Z'))
})
