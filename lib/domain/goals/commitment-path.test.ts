import { describe, expect, test } from 'vitest'
import { aStatedCommitment } from '../submission/make-document.ts'
import { promisedPath } from './commitment-path.ts'

const own = { baseYear: 2021, inYear: (year: number) => (year === 2021 ? 1000 : null) }
const promised = (...given: Parameters<typeof aStatedCommitment>) => {
  const path = promisedPath(aStatedCommitment(...given), own)
  return path.ok ? path.value.target.tonnes : path.refusal
}

describe('What a commitment promises in tonnes', () => {
  test('a level counts like the cut it makes', () => {
    expect(promised({ reductionPercent: null, baseTonnes: '1000' }, { targetValue: '400' })).toBeCloseTo(400, 9)
  })

  test('net zero leaves what it says it leaves', () => {
    expect(promised({ type: 'net-zero', reductionPercent: null }, { residualPercent: '8' })).toBeCloseTo(80, 9)
    expect(promised({ type: 'net-zero', reductionPercent: null })).toBe(0)
  })

  test('some of the gases promise nothing of all', () => {
    expect(promised({}, { gases: ['CO2'] })).toBe('It covers CO2 alone, not all gases.')
    expect(promised({}, { gases: ['CO2e'] })).toBe(500)
  })

  test('a part of the company counts only where its base is the company’s own figure', () => {
    expect(promised({}, { boundary: 'The kiln' })).toBe('It covers a part of the company: “The kiln”.')
    expect(promised({ baseTonnes: '1000' }, { boundary: 'All sites of the valley' })).toBe(500)
  })
})
