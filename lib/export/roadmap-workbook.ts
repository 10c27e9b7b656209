import type { RoadmapReport } from '#lib/domain/report/report'
import { textColumn } from '#lib/domain/inventory/reports/table'
import { reportWorkbook } from './report-file.ts'

/** The plan as a workbook: a sheet with its chapters and what they say, then a sheet for each table. */
export const roadmapWorkbook = (report: RoadmapReport): Uint8Array =>
  reportWorkbook({
    title: report.title,
    tables: [
      {
        title: 'Chapters',
        columns: [textColumn('Chapter'), textColumn('What it says')],
        rows: report.chapters.flatMap((chapter, index) =>
          chapter.sentences.map((sentence, at) => [at === 0 ? `${index + 1} ${chapter.title}` : '', sentence]),
        ),
        notes: [report.subtitle],
      },
      ...report.chapters.flatMap((chapter, index) =>
        chapter.tables.map((table) => ({ ...table, title: `${index + 1} ${table.title}` })),
      ),
    ],
  })
