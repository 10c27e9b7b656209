import { expect, test } from 'vitest'
import { decisionDue } from './decision-due.ts'

const step = { id: 'capture', decideBy: 2025, reachable: 100, late: false }

test('what had to be decided in a year that is over and is not decided is overdue', () => {
  expect(decisionDue(step, false, 2026)).toBe('overdue')
  expect(decisionDue(step, false, 2025)).toBe('in-time')
  expect(decisionDue(step, true, 2026)).toBe('in-time')
})

test('a start that misses the target year is too late, decided or not', () => {
  expect(decisionDue({ ...step, late: true }, true, 2020)).toBe('too-late')
})
