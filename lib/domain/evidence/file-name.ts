import { fileTypes, type FileType } from './file-type.ts'

const longest = 120

/** Control characters, and the marks that turn the order of letters around and make `exe.fdp` read as `pdf.exe`. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu
const forbidden = /["*/:<>?\\|]/g

/**
 * A name that is safe to show and to save under: the last part of a path, without hidden characters, and with the ending of what
 * the file is. `C:\bills\Gas 2024.PDF` of a PDF is `Gas 2024.PDF`; `bill.exe` of a PDF is `bill.exe.pdf`.
 */
export function safeFileName(given: string, type: FileType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(hidden, '')
    .replaceAll(forbidden, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const { endings } = fileTypes[type]
  const ending = plain.split('.').at(-1)?.toLowerCase() ?? ''
  const fits = plain.includes('.') && (endings as readonly string[]).includes(ending)
  const stem = fits ? plain.slice(0, -ending.length - 1) : plain
  const tail = fits ? plain.slice(-ending.length) : endings[0]
  const short = [...stem]
    .slice(0, longest - tail.length - 1)
    .join('')
    .trimEnd()
  return `${short === '' ? 'file' : short}.${tail}`
}
