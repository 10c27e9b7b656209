import { expect, test } from 'vitest'
import { aMeasure } from '../submission/make-document.ts'
import { hasReached, withLevelFiles, type LevelFile } from './level-files.ts'

const measure = { ...aMeasure(), id: 'm1', level: 'permit' as const, levelEvidence: [] }
const file = (level: LevelFile['level'], digest: string, measureId = 'm1'): LevelFile => ({
  measureId,
  level,
  digest: digest.repeat(64),
  name: `${digest}.pdf`,
})
const ref = (digest: string) => ({ digest: digest.repeat(64), name: `${digest}.pdf` })

test('levels are climbed in order', () => {
  expect(hasReached('permit', 'idea')).toBe(true)
  expect(hasReached('permit', 'permit')).toBe(true)
  expect(hasReached('permit', 'building')).toBe(false)
})

test('files stand with their level, in the order of their digests, beside the day and the words', () => {
  const said = { level: 'permit' as const, reachedOn: '2026-02-03', note: 'Granted', evidence: [] }
  const files = [file('permit', 'b'), file('permit', 'a'), file('idea', 'c'), file('idea', 'd', 'another')]
  expect(withLevelFiles({ ...measure, levelEvidence: [said] }, files).levelEvidence).toEqual([
    { level: 'idea', reachedOn: null, note: null, evidence: [ref('c')] },
    { ...said, evidence: [ref('a'), ref('b')] },
  ])
})

test('files of a level that it has gone back from are not sent, and without files the measure is as it was', () => {
  expect(withLevelFiles(measure, [file('operating', 'a')])).toBe(measure)
  expect(withLevelFiles(measure, [])).toBe(measure)
})
