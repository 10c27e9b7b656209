import type { RoadmapReport } from '#lib/domain/report/report'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { placeName } from '#lib/domain/roadmap/place-name'
import { drawPathway } from './pathway-picture.ts'
import { faint, finish, hairline, ink, innerWidth, keepTogether, margin, openSheet, type Sheet } from './sheet.ts'
import { drawTable } from './table.ts'

/** The plan as a PDF: a first page with its chapters, then each of them with its tables and the picture of the pathways. */
export function roadmapPdf(report: RoadmapReport, roadmap: RoadmapDocument, at: Date): Promise<Uint8Array> {
  const about = { title: report.title, subtitle: report.subtitle, at }
  const sheet = openSheet(about)
  drawFront(sheet, report, roadmap)
  for (const [index, chapter] of report.chapters.entries()) {
    if (index === 0) sheet.addPage()
    keepTogether(sheet, chapter.picture === null ? 120 : 400)
    drawHeading(sheet, index + 1, chapter.title)
    sheet.outline.addItem(`${index + 1} ${chapter.title}`)
    for (const sentence of chapter.sentences) {
      keepTogether(sheet, 30)
      sheet.font('plain').fontSize(9.5).fillColor(ink)
      sheet.text(sentence, margin, sheet.y, { width: Math.min(innerWidth(sheet), 430), lineGap: 2 }).moveDown(0.5)
    }
    sheet.moveDown(0.5)
    if (chapter.picture === 'pathway') drawPathway(sheet, roadmap)
    for (const table of chapter.tables) drawTable(sheet, table)
    sheet.moveDown(1)
  }
  return finish(sheet, about)
}

function drawFront(sheet: Sheet, report: RoadmapReport, { cluster }: RoadmapDocument): void {
  const width = innerWidth(sheet)
  sheet.y = 150
  sheet.font('strong').fontSize(26).fillColor(ink).text(report.title, margin, sheet.y, { width })
  sheet.moveDown(0.4).font('plain').fontSize(11).fillColor(faint)
  sheet.text(placeName(cluster), { width }).moveDown(0.3)
  sheet.fontSize(9).text(report.subtitle, { width }).moveDown(3)
  for (const [index, { title }] of report.chapters.entries()) {
    sheet.font('plain').fontSize(10).fillColor(faint)
    const y = sheet.y
    sheet.text(String(index + 1), margin, y, { width: 20, align: 'right' })
    sheet
      .fillColor(ink)
      .text(title, margin + 30, y)
      .moveDown(0.35)
  }
}

function drawHeading(sheet: Sheet, number: number, title: string): void {
  const y = sheet.y
  sheet
    .moveTo(margin, y)
    .lineTo(margin + innerWidth(sheet), y)
    .lineWidth(0.8)
    .strokeColor(hairline)
    .stroke()
  sheet
    .font('plain')
    .fontSize(15)
    .fillColor(faint)
    .text(String(number), margin, y + 8, { lineBreak: false })
  sheet
    .font('strong')
    .fillColor(ink)
    .text(title, margin + 30, y + 8)
    .moveDown(0.6)
  sheet.x = margin
}
