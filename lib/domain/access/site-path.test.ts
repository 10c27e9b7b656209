import { expect, test } from 'vitest'
import { sitePath } from './site-path.ts'

test('a path of this site is kept', () => {
  expect(sitePath('/cluster/humber/people?page=2#row')).toBe('/cluster/humber/people?page=2#row')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  '/\t/evil.example',
  'javascript:alert(1)',
  'home',
  '',
  undefined,
  `/${'a'.repeat(600)}`,
])('anything else leads home: %s', (wanted) => {
  expect(sitePath(wanted)).toBe('/home')
})
