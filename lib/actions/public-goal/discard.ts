import { z } from 'zod'
import { removeEdition } from '#db/public-goals'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Throws away a table that waits. What was taken in before is as it was. */
export const discardTable = action({
  permission: 'public-goals:keep',
  input: z.strictObject({ id: uuid }),
  scope: () => ({}),
  async run({ tx, grant, input }) {
    if (!(await removeEdition(tx, grant, input.id))) return no({ kind: 'not-found' })
    return ok({
      audit: { type: 'public-table.discarded', subject: { edition: input.id } },
      next: '/forum/pledges/import',
    })
  },
})
