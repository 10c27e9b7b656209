import { expect, test } from 'vitest'
import { decimal } from './fields.ts'

test('A figure is asked for in a whole sentence, also where the form names it with a capital article', () => {
  const said = (typed: string) => decimal('The quantity', { min: 0 }).safeParse(typed).error?.issues[0]?.message
  expect(said('1.234,5')).toMatch(/^Write the quantity without commas/)
  expect(said('')).toBe('Enter the quantity.')
  expect(said('-1')).toBe('The quantity must be 0 or more.')
})
