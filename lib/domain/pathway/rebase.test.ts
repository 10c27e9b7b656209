import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebase } from './rebase.ts'

test('68 % from 1990 is 36 % from a year with half the emissions (METHODS 3.2)', () => {
  const rebased = rebase(0.68, 800, 400)
  expect(rebased.ok && rebased.value).toBeCloseTo(0.36, 12)
})

test('where emissions fell further than was promised, the rebased cut is room to rise', () => {
  const rebased = rebase(0.2, 100, 50)
  expect(rebased.ok && rebased.value).toBeCloseTo(-0.6, 12)
})

test('rebasing there and back is the identity', () => {
  const emissions = fc.double({ min: 1, max: 1e10, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), emissions, emissions, (cut, inBase, inOther) => {
      const there = rebase(cut, inBase, inOther)
      const back = there.ok ? rebase(there.value, inOther, inBase) : there
      // A ratio of emissions above one magnifies the last digit of `1 - R`.
      const digits = 1e-12 * Math.max(1, inOther / inBase)
      expect(back.ok && Math.abs(back.value - cut)).toBeLessThanOrEqual(digits)
    }),
  )
})

test('a year without emissions has no share of anything', () => {
  expect(rebase(0.5, 0, 10)).toMatchObject({ ok: false })
  expect(rebase(0.5, 10, 0)).toMatchObject({ ok: false })
})
