import { expect, test } from 'vitest'
import { placeName } from './place-name.ts'

test('A cluster lies in a country by its name, and a code that is nobody’s stays', () => {
  expect(placeName({ region: 'Yorkshire and the Humber', country: 'GB' })).toBe(
    'Yorkshire and the Humber, United Kingdom',
  )
  expect(placeName({ region: 'Elsewhere', country: 'ZZ' })).toBe('Elsewhere, ZZ')
})
