import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseStrictJson } from './strict-json.ts'

test('a key that stands twice in one object is refused, however it is written', () => {
  expect(parseStrictJson('{"a":1,"a":2}')).toEqual({ ok: false, refusal: 'The key “a” stands twice in one object.' })
  expect(parseStrictJson('{"x":[{"a":{"b":1},"\\u0061":2}]}').ok).toBe(false)
  expect(parseStrictJson('{"a":{"a":["a","a"]},"b":"a"}').ok).toBe(true)
})

test('half a character, a number out of range and endless nesting are refused', () => {
  expect(parseStrictJson('"\\ud800"').ok).toBe(false)
  expect(parseStrictJson('[1e999]')).toEqual({ ok: false, refusal: 'The number 1e999 is out of range.' })
  expect(parseStrictJson(`${'['.repeat(101)}${']'.repeat(101)}`).ok).toBe(false)
  expect(parseStrictJson('{"a":1,}')).toEqual({ ok: false, refusal: 'It is not JSON.' })
})

test('whatever JSON writes is read back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value, null, 1)
      if (!/\\ud[89a-f]/i.test(text)) expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
    }),
  )
})
