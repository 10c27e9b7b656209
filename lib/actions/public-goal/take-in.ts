import { z } from 'zod'
import { findEdition, lockEditions, takeInEdition } from '#db/public-goals'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid, whole } from '../fields.ts'

/** Takes an edition in as its preview showed it: all of it, beside the earlier ones, which stay as they are. */
export const takeInTable = action({
  permission: 'public-goals:keep',
  input: z.strictObject({ id: uuid, seen: whole('the number you saw', 0, 1_000_000_000) }),
  scope: () => ({}),
  async run({ tx, grant, input, now }) {
    const newest = await lockEditions(tx)
    const edition = await findEdition(tx, grant, input.id)
    if (!edition) return no({ kind: 'not-found' })
    if (edition.number !== null) return no(wrongState('Nothing was taken in now: this edition was taken in already.'))
    if (edition.refusal !== null) return no(wrongState('Nothing was taken in: the file was turned away.'))
    if (newest !== input.seen)
      return no(
        wrongState(
          'Nothing was taken in: another edition came in since you opened this page. Look at the changes again.',
        ),
      )
    await takeInEdition(tx, grant, input.id, newest + 1, now)
    return ok({
      audit: {
        type: 'public-table.taken-in',
        subject: { edition: input.id, number: input.seen + 1, source: edition.source },
      },
      next: `/forum/pledges/editions/${input.id}`,
    })
  },
})
