import { no, ok, type Result } from '#lib/domain/result'
import { attribute, walkXml, type XmlFault } from './xml.ts'

/** What a cell style makes of a number: a date or time, a percentage (0.05 shown as 5 %), or just the number. */
export type NumberStyle = 'date' | 'percent' | 'number'

/** For each cell style of the workbook, what it makes of a number. */
export function readNumberStyles(xml: string): Result<readonly NumberStyle[], XmlFault> {
  const formats = new Map<string, string>()
  const styles: NumberStyle[] = []
  let isCellStyles = false
  const walked = walkXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyles = true
      if (name === 'numFmt')
        formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
      if (name !== 'xf' || !isCellStyles) return
      const id = attribute(attributes, 'numFmtId') ?? '0'
      const format = formats.get(id)
      styles.push(format === undefined ? builtInStyle(Number(id)) : styleOfFormat(format))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return walked.ok ? ok(styles) : no(walked.refusal)
}

/** Numbers that ECMA-376 18.8.30 gives to percentages, dates and times, those of East Asian languages included. */
function builtInStyle(id: number): NumberStyle {
  if (id === 9 || id === 10) return 'percent'
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'number'
}

/** By the signs of a format outside quoted text, colours and escapes. */
function styleOfFormat(format: string): NumberStyle {
  const signs = (format.split(';')[0] ?? '')
    .slice(0, 500)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .replace(/general/gi, '')
  if (signs.includes('%')) return 'percent'
  return /[ymdhs]/i.test(signs) ? 'date' : 'number'
}

const dayMilliseconds = 86_400_000
const lastDay = 2_958_465

/**
 * A spreadsheet's day number as ISO text; null where it is none. Days count from 1900 with a 29 February that year never had, so the
 * first two months are left to be numbers; or from 1904.
 */
export function isoDate(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < (from1904 ? 0 : 61) || serial > lastDay) return null
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const iso = new Date(epoch + Math.round(serial * 86_400) * 1_000).toISOString()
  return (Math.round(serial * 86_400) * 1_000) % dayMilliseconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}
