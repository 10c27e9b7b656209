import { expect, test } from 'vitest'
import { ladderOfRoadmap } from '#lib/domain/goals/roadmap-ladder'
import { reportOfRoadmap } from '#lib/domain/report/roadmap-report'
import { exampleCluster, exampleMeasure, oneSite } from '#lib/domain/roadmap/examples'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits } from '#lib/import/workbook/workbook'
import { drawInThread } from './pdf/draw-in-thread.ts'
import { roadmapPdf } from './pdf/roadmap-pdf.ts'
import { roadmapWorkbook } from './roadmap-workbook.ts'

const at = new Date('2026-11-26T10:00:00Z')
const many = Array.from({ length: 120 }, (_, index) =>
  exampleMeasure(`m${index}`, 'a', 1, { title: `Measure ${index} in a long list`, start: 2025 + (index % 20) }),
)
function planOf(measures: typeof many) {
  const { document } = mergeRoadmap(
    exampleCluster([{ organisationId: 'A' }], { name: 'Łódź–Zürich', target: [{ year: 2050, tonnes: '0' }] }),
    [oneSite('A', 1000, { measures })],
    [],
  )
  return {
    document,
    report: reportOfRoadmap(document, ladderOfRoadmap(document, { wider: [], benchmark: null, schemes: [] }), 'draft'),
  }
}
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0

test('the plan is a PDF that grows by pages, with the same bytes each time, in a thread too', async () => {
  const { document, report } = planOf(many)
  const pdf = await roadmapPdf(report, document, at)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  const short = planOf([])
  expect(pagesOf(pdf)).toBeGreaterThan(pagesOf(await roadmapPdf(short.report, short.document, at)) + 2)
  expect(Buffer.compare(pdf, await drawInThread({ report, roadmap: document, at }))).toBe(0)
})

test('the plan is a workbook with its sentences first and a sheet for each table', () => {
  const { report } = planOf(many)
  const read = parseWorkbook(Buffer.from(roadmapWorkbook(report)), usualWorkbookLimits)
  if (!read.ok) throw new Error('The workbook cannot be read')
  const names = read.value.sheets.map(({ name }) => name)
  expect(names[0]).toBe('Chapters')
  expect(names).toHaveLength(1 + report.chapters.flatMap(({ tables }) => tables).length)
  expect(names).toContain('6 Pathways')
})
