import { z } from 'zod'
import { text } from '../fields.ts'

/** Where public figures come from. None of it may be missing: a figure nobody can trace is none. */
export const editionFields = {
  publisher: text('the publisher', 300),
  dataset: text('the data set or document', 300),
  asOf: z
    .string()
    .trim()
    .regex(/^(19|20|21)\d\d(-\d\d-\d\d)?$/, 'Enter the day of the data, such as 2022-12-20, or its year.'),
  licence: text('the licence', 300),
}
