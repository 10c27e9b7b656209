import { join } from 'node:path'
import Pdf from 'pdfkit'

/** The one place that knows the library that writes PDF: page, fonts and colours. Lengths are points. */
export type Sheet = PDFKit.PDFDocument

/** Inter (SIL Open Font License) with Latin, Greek and Cyrillic letters and the signs we write; the whole font takes ten times as long to read. */
const fonts = join(process.cwd(), 'lib', 'export', 'pdf', 'fonts')
const plain = join(fonts, 'inter-regular.ttf')
const strong = join(fonts, 'inter-semibold.ttf')

export const margin = 56
export const ink = '#1c1e21'
export const faint = '#5d646c'
export const hairline = '#c9ced4'

export type About = { readonly title: string; readonly subtitle: string; readonly at: Date }

/** An empty A4 document in our typeface. The same `about` and content give the same pages. */
export function openSheet({ title, at }: About): Sheet {
  const sheet = new Pdf({
    size: 'A4',
    margin,
    bufferPages: true,
    font: plain,
    lang: 'en-GB',
    displayTitle: true,
    tagged: true,
    info: { Title: title, Creator: 'Concord', Producer: 'Concord', CreationDate: at, ModDate: at },
  })
  sheet.registerFont('plain', plain)
  sheet.registerFont('strong', strong)
  return sheet.font('plain').fillColor(ink)
}

export const innerWidth = (sheet: Sheet): number => sheet.page.width - 2 * margin

/** Begins a new page unless this much is left on the one at hand. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - margin) sheet.addPage()
}

/** Writes the foot of every page and closes the document. */
export function finish(sheet: Sheet, { title, subtitle }: About): Promise<Uint8Array> {
  const { start, count } = sheet.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page)
    const y = sheet.page.height - margin + 18
    // Below the margin the library would begin another page.
    sheet.page.margins.bottom = 0
    sheet.font('plain').fontSize(7.5).fillColor(faint)
    sheet.text(`${title}. ${subtitle}`, margin, y, { width: innerWidth(sheet) - 60, height: 20, ellipsis: true })
    sheet.text(`${page + 1} of ${count}`, margin, y, { width: innerWidth(sheet), align: 'right', lineBreak: false })
  }
  return new Promise((done, fail) => {
    const parts: Buffer[] = []
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.once('end', () => done(new Uint8Array(Buffer.concat(parts))))
    sheet.once('error', fail)
    sheet.end()
  })
}
