import { z } from 'zod'
import type { TargetPoint } from '#lib/domain/roadmap/document'
import { optionalDecimal, optionalText, optionalYear, text, ticked, year } from '../fields.ts'

const point = z
  .strictObject({ year: optionalYear('the target year'), tonnes: optionalDecimal('the target in tonnes', { min: 0 }) })
  .transform((row, context): TargetPoint | null => {
    if (row.year === null && row.tonnes === null) return null
    if (row.year !== null && row.tonnes !== null) return { year: row.year, tonnes: row.tonnes }
    context.addIssue({
      code: 'custom',
      path: [row.year === null ? 'year' : 'tonnes'],
      message: 'Give both the year and the tonnes, or neither.',
    })
    return z.NEVER
  })

/** What staff and lead say of a cluster: place, years, money, target. Rows of the target that are left empty are dropped. */
export const clusterFields = {
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'Enter the country as two letters, such as GB.'),
  region: text('the region'),
  boundary: text('what the cluster takes in', 1000),
  baseYear: year('the base year'),
  horizonYear: year('the horizon'),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'Enter the currency as three letters, such as GBP.'),
  target: z
    .array(point)
    .max(6)
    .optional()
    .transform((points) => (points ?? []).filter((row) => row !== null)),
  targetSource: optionalText('the source of the target', 500),
  targetIllustrative: ticked,
}
