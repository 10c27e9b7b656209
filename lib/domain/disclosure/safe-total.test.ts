import { expect, test } from 'vitest'
import { defaultProfile, isSafeTotal, strictProfile, type DisclosureProfile } from './safe-total.ts'

const of = (...amounts: number[]) => amounts.map((amount, index) => ({ group: `G${index}`, amount }))
const profile = (guessPercent: number, colluders: number): DisclosureProfile => ({
  ...defaultProfile,
  guessPercent,
  colluders,
})

// The known answers of METHODS 8.
test('50 20 15 10 5 is safe at p 10 and one colluder', () => {
  expect(isSafeTotal(of(50, 20, 15, 10, 5), profile(10, 1))).toBe(true)
})

test('50 20 15 10 5 is safe on the boundary at p 30 and two colluders', () => {
  expect(isSafeTotal(of(50, 20, 15, 10, 5), profile(30, 2))).toBe(true)
  expect(isSafeTotal(of(50.1, 20, 15, 10, 5), profile(30, 2))).toBe(false)
})

test('50 20 15 10 5 is refused by the strict profile: one company is half of it', () => {
  expect(isSafeTotal(of(50, 20, 15, 10, 5), strictProfile)).toBe(false)
})

test('60 30 6 3 1 is unsafe at p 25 and one colluder', () => {
  expect(isSafeTotal(of(60, 30, 6, 3, 1), profile(25, 1))).toBe(false)
})

test('50000 49000 1000 is unsafe at p 10', () => {
  expect(isSafeTotal(of(50_000, 49_000, 1_000), { ...profile(10, 1), minimumContributors: 3 })).toBe(false)
})

test('100 90 80 70 60 passes the strict profile', () => {
  expect(isSafeTotal(of(100, 90, 80, 70, 60), strictProfile)).toBe(true)
})

test('50 40 10 0 0 has three contributors, not five', () => {
  expect(isSafeTotal(of(50, 40, 10, 0, 0))).toBe(false)
})

test('five sites of the owners P, P, P, Q and R are three contributors', () => {
  const sites = ['P', 'P', 'P', 'Q', 'R'].map((group) => ({ group, amount: 20 }))
  expect(isSafeTotal(sites)).toBe(false)
  expect(isSafeTotal(of(20, 20, 20, 20, 20))).toBe(true)
})

test('a total without confidential parts is safe', () => {
  expect(isSafeTotal([])).toBe(true)
})
