import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Factor } from './factor.ts'
import { diffFactorSets, isNothingNew, isSameFactor, isSameFigure } from './factor-set.ts'
import { listFactors } from './library.ts'

const factors = listFactors().slice(0, 60)
const some = fc.subarray([...factors])
const dearer = (factor: Factor): Factor => ({ ...factor, gases: { ...factor.gases, CO2: '9999' } })

test('an edition that is loaded again unchanged changes nothing, in whatever order it stands', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...factors]), (list) => {
      const diff = diffFactorSets(list.toReversed(), list)
      expect(isNothingNew(diff)).toBe(true)
      expect(diff.unchanged).toBe(list.length)
    }),
  )
})

test('every factor of both loads is added, changed, unchanged or gone, once', () => {
  fc.assert(
    fc.property(some, some, some, (before, after, changed) => {
      const next = after.map((factor) => (changed.includes(factor) ? dearer(factor) : factor))
      const diff = diffFactorSets(before, next)
      expect(diff.added.length + diff.changed.length + diff.unchanged).toBe(next.length)
      expect(diff.gone.length + diff.changed.length + diff.unchanged).toBe(before.length)
      expect(diff.changed.every((each) => each.after.gases['CO2'] === '9999')).toBe(true)
    }),
  )
})

test('a factor says the same whatever order its properties and gases come back in', () => {
  for (const factor of factors) {
    const { gases, ...rest } = factor
    const turned = {
      gases: Object.fromEntries(Object.entries(gases).toReversed()),
      ...Object.fromEntries(Object.entries(rest).toReversed()),
    } as Factor
    expect(isSameFactor(factor, turned)).toBe(true)
    expect(isSameFactor(factor, { ...factor, source: 'Elsewhere' })).toBe(false)
    expect(isSameFigure(factor, { ...factor, source: 'Elsewhere' })).toBe(true)
    expect(isSameFigure(factor, dearer(factor))).toBe(false)
  }
})
