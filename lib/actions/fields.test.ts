import { expect, test } from 'vitest'
import {
  decimal,
  optionalDay,
  optionalDecimal,
  optionalText,
  optionalWhole,
  optionalYear,
  text,
  whole,
} from './fields.ts'

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

test('A field that may be left empty says what is wrong in the same sentence as one that may not', () => {
  const latitude = optionalDecimal('The latitude', { min: -90, max: 90 })
  const said = (field: typeof latitude | ReturnType<typeof optionalDay>, typed: string) =>
    field.safeParse(typed).error?.issues.map(({ message }) => message)
  expect(said(latitude, '51,5')).toEqual([decimal('The latitude').safeParse('51,5').error?.issues[0]?.message])
  expect(said(latitude, '91')).toEqual(['The latitude must be 90 or less.'])
  expect(optionalYear('the year').safeParse('next').error?.issues[0]?.message).toMatch(/^Enter the year as a year/)
  expect(whole('the ramp', 1, 40).safeParse('9'.repeat(400)).error?.issues[0]?.message).toMatch(/^Enter the ramp as/)
  expect(optionalWhole('The ramp', 1, 40).safeParse('1.5').error?.issues[0]?.message).toMatch(
    /^Enter The ramp as a whole/,
  )
  for (const day of ['2026-02-30', '0000-01-01'])
    expect(said(optionalDay('the day'), day)).toEqual(['Enter the day as a date.'])
  for (const empty of [undefined, '', ' ']) expect(latitude.parse(empty)).toBeNull()
  expect(optionalDay('the day').parse('2026-03-29')).toEqual(new Date('2026-03-29T23:59:59.000Z'))
})
