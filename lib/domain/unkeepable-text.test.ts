import { expect, test } from 'vitest'
import { unkeepableText } from './unkeepable-text.ts'

test('a NUL and half a character are found wherever they stand, and everything else is kept', () => {
  expect(unkeepableText({ name: 'Works \u{1f3ed}\n\u0001', rows: [{ note: '' }, null, 3] })).toBeNull()
  expect(unkeepableText({ name: 'ok', rows: [{ note: 'ok' }, { note: 'a\0b' }] })).toBe('rows.1.note')
  expect(unkeepableText({ name: 'half \ud800' })).toBe('name')
  expect(unkeepableText({ inner: { 'a\0': 'ok' } })).toBe('inner')
  expect(unkeepableText('a\0')).toBe('')
})

test('nesting without end is left to the form', () => {
  const deep = JSON.parse(`${'['.repeat(5_000)}"a"${']'.repeat(5_000)}`) as unknown
  expect(unkeepableText(deep)).toBeNull()
})

test('the bytes of a file are not gone through one by one', () => {
  const bytes = Object.assign(new Uint8Array(2), { note: 'a\0b' })
  expect(unkeepableText({ bytes })).toBeNull()
})
