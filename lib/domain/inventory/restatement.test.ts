import { expect, test } from 'vitest'
import { impliedEarlier, restate, restatementSentence, type BaseYearChange } from './restatement.ts'

const change = (before: string, after: string, over: Partial<BaseYearChange> = {}): BaseYearChange => ({
  id: `${before}-${after}`,
  cause: 'method',
  reason: 'Metered instead of estimated.',
  before,
  after,
  ...over,
})
const restated = (...changes: readonly BaseYearChange[]) => {
  const result = restate({ year: 2019, tonnes: '1000' }, changes)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

test('A change above five per cent restates the base year and keeps the old figure readable', () => {
  const result = restated(change('200', '260', { cause: 'boundary', reason: 'The terminal was bought.' }))
  expect(result).toMatchObject({ old: '1000', new: '1060', stands: '1060', mustRestate: true, difference: '60' })
  expect(result.changes).toMatchObject([{ before: '200', after: '260', reason: 'The terminal was bought.' }])
  expect(restatementSentence(result)).toContain('from 1000 t to 1060 t (+6 %)')
})

test('Five per cent exactly is told and does not restate', () => {
  expect(restated(change('200', '250'))).toMatchObject({ mustRestate: false, stands: '1000', new: '1050' })
})

test('Small changes count together', () => {
  expect(restated(change('100', '130'), change('200', '230')).mustRestate).toBe(true)
})

test('A large change restates even where another offsets it', () => {
  expect(restated(change('200', '280'), change('500', '420'))).toMatchObject({ new: '1000', mustRestate: true })
})

test('A change without a reason, and a base of nothing, are refused', () => {
  expect(restate({ year: 2019, tonnes: '1000' }, [change('1', '2', { reason: ' ' })])).toMatchObject({
    ok: false,
    refusal: { kind: 'no-reason' },
  })
  expect(restate({ year: 2019, tonnes: '0' }, [])).toMatchObject({ ok: false, refusal: { kind: 'no-base' } })
})

// Rotterdam 2024 in METHODS 1.9, in Mt.
test('Rotterdam’s 19.2 Mt with a fall of 1.7 Mt imply 20.9 Mt the year before, down 8.1 per cent', () => {
  const { tonnes, changePercent } = impliedEarlier(19.2, -1.7)
  expect(tonnes).toBeCloseTo(20.9, 9)
  expect(changePercent.toFixed(1)).toBe('-8.1')
})
