/** A code that a spreadsheet would take for an escaped character must itself be escaped. */
const escapeLike = /_(?=x[\da-f]{4}_)/gi
const notInXml = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g

/** Text inside an element or attribute. What XML cannot hold is written as spreadsheets do (`_x0007_`) and comes back from it. */
export const xmlText = (text: string): string => (plain.test(text) ? text : escaped(text))

/** Most cells need nothing of what `escaped` does. */
const plain = /^[a-z0-9 .,:;/()%+-]*$/i

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(escapeLike, '_x005F_')
    .replace(notInXml, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** 28 is `AB`. */
export function columnLetters(column: number): string {
  let [rest, name] = [column, '']
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
    rest = Math.floor((rest - 1) / 26)
  }
  return name
}
