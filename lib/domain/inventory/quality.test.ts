import { expect, test } from 'vitest'
import { boilerLine, notedLine, reportedLine } from './make-line.ts'
import { gradeOf, gradeOfAll } from './quality.ts'

const evidence = [{ digest: 'a', name: 'report.pdf' }]
const best = { method: 'measured', quality: 1, evidence, uncertaintyPercent: '2' } as const
const worst = { method: 'spend', quality: 5, evidence: [], uncertaintyPercent: '60' } as const

test('A verified measurement with its report is an A, a guess from spending an E', () => {
  expect(gradeOf(boilerLine(best))).toEqual({
    grade: 'A',
    score: 1,
    because: 'A: measured, quality 1 of 5, with evidence, ± 2 %.',
  })
  expect(gradeOf(boilerLine(worst))?.grade).toBe('E')
})

test('The grade is the mean of four points: 3, 2, 5 and 2 are 3, a C', () => {
  const graded = gradeOf(boilerLine({ method: 'tier-2', quality: 2, evidence: [], uncertaintyPercent: '5' }))
  expect(graded).toMatchObject({ grade: 'C', score: 3 })
})

test('Silence never earns a better grade', () => {
  const silent = gradeOf(boilerLine({ ...best, uncertaintyPercent: null }))
  expect(silent).toMatchObject({ grade: 'B', score: 2 })
  expect(silent?.because).toContain('no uncertainty named')
  expect(gradeOf(boilerLine({ method: null, quality: null, evidence: [], uncertaintyPercent: null }))?.grade).toBe('E')
})

test('A line without a figure has no grade', () => {
  expect(gradeOf(notedLine('not-occurring'))).toBeNull()
  expect(gradeOfAll([notedLine('not-occurring')])).toBeNull()
})

test('Tonnes weigh: one large guess is not hidden behind many small measurements', () => {
  const small = Array.from({ length: 9 }, (_, index) => reportedLine('10', { ...best, id: String(index) }))
  const all = gradeOfAll([...small, reportedLine('910', { ...worst, id: 'large' })])
  expect(all).toMatchObject({ grade: 'E' })
  expect(all?.score).toBeCloseTo(1 * 0.09 + 5 * 0.91, 9)
  expect(all?.because).toBe('E: 9 % of the tonnes are graded A or B, 91 % D or E.')
})

test('Scope 2 told both ways weighs once', () => {
  const location = reportedLine('100', { ...best, scope: '2-location' })
  const market = reportedLine('100', { ...worst, scope: '2-market' })
  expect(gradeOfAll([location, market])?.score).toBe(1)
  expect(gradeOfAll([market])?.score).toBe(5)
})
