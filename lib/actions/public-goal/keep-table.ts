import { z } from 'zod'
import { insertEdition } from '#db/public-goals'
import { editionSources, type PublicRecord } from '#lib/domain/goals/public/kept-record'
import type { LeftOut } from '#lib/domain/goals/public/public-actor'
import { ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { editionFields } from './edition-fields.ts'

/** Keeps a table that was read, to be looked at before anything is taken in. It has no form: `receiveTable` does it. */
export const keepTable = action({
  permission: 'public-goals:keep',
  input: z.strictObject({
    source: z.enum(editionSources).exclude(['entry']),
    ...editionFields,
    fileName: z.string().max(200),
    refusal: z.string().nullable(),
    rowsRead: z.number().int(),
    notes: z.array(z.string()),
    leftOut: z.custom<readonly LeftOut[]>(Array.isArray),
    records: z.custom<readonly PublicRecord[]>(Array.isArray),
  }),
  scope: () => ({}),
  async run({ tx, grant, input: { records, ...edition }, now }) {
    const id = await insertEdition(tx, grant, edition, records, now)
    return ok({
      audit: { type: 'public-table.read', subject: { edition: id, source: edition.source, records: records.length } },
      next: `/forum/pledges/editions/${id}`,
      made: { id },
    })
  },
})
