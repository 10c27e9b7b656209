import { describe, expect, test } from 'vitest'
import { freeAttempts, waitSeconds } from './slow-down.ts'

const now = new Date('2026-03-02T10:00:00.000Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000)
const guesses = (count: number, secondsAgo = 0): Date[] => Array.from({ length: count }, () => ago(secondsAgo))

describe('guessing a password', () => {
  test('ten times in fifteen minutes is free', () => {
    expect(waitSeconds(guesses(9), freeAttempts.account, now)).toBe(0)
  })

  test('costs half a minute after ten, and twice as long after each further one', () => {
    expect([10, 11, 12, 13].map((count) => waitSeconds(guesses(count), freeAttempts.account, now))).toEqual([
      30, 60, 120, 240,
    ])
  })

  test('never costs more than a quarter of an hour', () => {
    expect(waitSeconds(guesses(500), freeAttempts.account, now)).toBe(900)
  })

  test('is heard again once the wait is over', () => {
    expect(waitSeconds(guesses(10, 29), freeAttempts.account, now)).toBe(1)
    expect(waitSeconds(guesses(10, 30), freeAttempts.account, now)).toBe(0)
  })

  test('is forgotten after a quarter of an hour', () => {
    expect(waitSeconds(guesses(50, 900), freeAttempts.account, now)).toBe(0)
  })
})
