import { fromDecimal } from '../decimal.ts'
import { isRemoval, type InventoryLine } from '../inventory/line.ts'
import { countedTonnes } from '../inventory/line-tonnes.ts'
import type { Checked, CheckRule, Severity } from './check.ts'
import { emissionsItem } from './item-key.ts'

/** A rule that looks at one line at a time: `says` gives the sentence's second half, or null where the line is in order. */
const rule = (id: string, severity: Severity, says: (line: InventoryLine) => string | null): CheckRule => ({
  id,
  severity,
  find: (checked) =>
    checked.lines.flatMap((line) => {
      const said = says(line)
      if (said === null) return []
      return [
        {
          item: emissionsItem(line.siteId, line.year),
          about: line.id,
          sentence: `${lineText(checked, line)}: ${said}`,
        },
      ]
    }),
})

/** A line as a sentence names it: "Padeswood, 2024, “Kiln 1, coal”". */
export const lineText = ({ nameOf }: Checked, { siteId, year, stream, category, scope }: InventoryLine): string =>
  `${nameOf(siteId)}, ${year}, ${stream === null ? `a line of scope ${scope}${category === null ? '' : ` (${category})`}` : `“${stream}”`}`

const isOutside = (value: string | null, least: number, most: number): boolean =>
  value !== null && (fromDecimal(value) < least || fromDecimal(value) > most)

export const lineChecks: readonly CheckRule[] = [
  rule('negative-line', 'error', (line) => {
    const tonnes = countedTonnes(line)
    if (isRemoval(line) || tonnes === null || fromDecimal(tonnes) >= 0) return null
    return 'an emission below zero. Give it the category of a removal, or correct the sign.'
  }),
  rule('noted-without-reason', 'error', ({ content }) =>
    content.kind === 'noted' && content.reason.trim() === ''
      ? 'there is no figure and no reason. Say why, so that it is not taken for zero.'
      : null,
  ),
  rule('biogenic-share-out-of-range', 'error', ({ content }) =>
    content.kind === 'calculated' && isOutside(content.biogenicShare, 0, 1)
      ? `the biogenic share is ${content.biogenicShare ?? ''}, and must lie between 0 and 1.`
      : null,
  ),
  rule('oxidation-out-of-range', 'error', ({ content }) =>
    content.kind === 'calculated' && isOutside(content.oxidation, 0, 1)
      ? `the oxidation factor is ${content.oxidation ?? ''}, and must lie between 0 and 1.`
      : null,
  ),
  rule('uncertainty-below-zero', 'error', ({ uncertaintyPercent }) =>
    uncertaintyPercent !== null && fromDecimal(uncertaintyPercent) < 0
      ? `the uncertainty is ${uncertaintyPercent} %, and cannot be below zero.`
      : null,
  ),
  rule('uncertainty-above-figure', 'warning', ({ uncertaintyPercent }) =>
    uncertaintyPercent !== null && fromDecimal(uncertaintyPercent) > 100
      ? `the uncertainty of ${uncertaintyPercent} % is larger than the figure. Is it in per cent?`
      : null,
  ),
  rule('measured-without-evidence', 'warning', ({ method, evidence, content }) =>
    content.kind !== 'noted' && method === 'measured' && evidence.length === 0
      ? 'it says measured, and no file stands behind it. Attach the measurement report.'
      : null,
  ),
]
