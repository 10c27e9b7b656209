import { expect, test } from 'vitest'
import { climb, type Rung } from '#lib/domain/goals/ladder'
import { nothingRequired, requiredBy } from '#lib/domain/goals/requirement'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits } from '#lib/import/workbook/workbook'
import { ladderCsv, ladderSheet } from './ladder-file.ts'
import { tableSheet } from './workbook/table-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

const years = [2021, 2030]
const rung: Rung = {
  level: 'cluster',
  id: 'c',
  name: '=Humber',
  required: requiredBy(Float64Array.of(1000, 500.1234)),
  heldBy: 'commitments',
  benchmark: null,
}
const silent: Rung = {
  ...rung,
  level: 'region',
  id: 'r',
  name: 'Wales',
  required: nothingRequired({ kind: 'no-goal', sentence: 'No goal is known.' }),
}
const ladder: RoadmapLadder = {
  years,
  lines: climb(
    { base: 1000, committed: Float64Array.of(1000, 700), onCourse: null, coverage: null },
    [rung, silent],
    years,
  ),
  coverage: { committedMembers: 1, members: 2, shareOfBase: 0.5, byYear: null, reason: 'Too few companies.' },
  withheld: { committed: null, onCourse: 'Too few companies.' },
}

test('the file holds one line a level and year, in tonnes, with the reason where nothing is comparable', () => {
  const [head, ofCluster, ofRegion, end] = ladderCsv(ladder, [2030]).split('\r\n')
  expect(head).toMatch(/^level,who,year,required_tonnes,committed_tonnes,on_course_tonnes,gap_tonnes,/)
  expect(ofCluster).toBe("Cluster,'=Humber,2030,500.123,700,,199.877,1,2,,short,,,")
  expect(ofRegion).toBe('Region,Wales,2030,,700,,,1,2,,not comparable,No goal is known.,,')
  expect(end).toBe('')
})

test('the workbook holds the same figures, and says at its foot what is withheld', () => {
  const bytes = writeWorkbook([tableSheet(ladderSheet('Goals of Humber', 'Draft 1', ladder, [2030]))])
  const read = parseWorkbook(Buffer.from(bytes), usualWorkbookLimits)
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : []
  const text = JSON.stringify(rows)
  expect(text).toContain('199.877')
  expect(text).toContain('On course is withheld. Too few companies.')
})
