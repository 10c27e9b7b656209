import { expect, test } from 'vitest'
import { lastAnswer } from './last-answer.ts'

test('the same object with the same parts has the same answer, and another question another', () => {
  const remember = lastAnswer<object, object>()
  const [key, other, part] = [{}, {}, {}]
  const first = remember(key, [part, 2020], () => ({}))
  expect(remember(key, [part, 2020], () => ({}))).toBe(first)
  expect(remember(other, [part, 2020], () => ({}))).not.toBe(first)
  expect(remember(key, [{}, 2020], () => ({}))).not.toBe(first)
  expect(remember(key, [part], () => ({}))).not.toBe(first)
})
