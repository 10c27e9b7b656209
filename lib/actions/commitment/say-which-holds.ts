import { z } from 'zod'
import { findCompany } from '#db/company-draft'
import { listCommitments, updateOwnersWord } from '#db/commitments'
import { askedNumbers } from '#lib/domain/goals/own-goals'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid, year } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

/** Answers the question which of two numbers for one year holds. Both stay in the draft; the other is marked as given up. */
export const sayWhichHolds = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, year: year('the year') }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    const found = await findCompany(tx, grant)
    const commitments = await listCommitments(tx, grant)
    if (!found || !commitments.some(({ id }) => id === input.id)) return no({ kind: 'not-found' })
    const { id, name } = found.organisation
    const pair = askedNumbers(commitments, { level: 'company', id, name }).find(
      ({ year: asked, goals }) => asked === input.year && goals.some((goal) => goal.id === input.id),
    )
    if (!pair) return no(wrongState('Nothing was changed: these numbers no longer stand against each other.'))
    const others = pair.goals.flatMap((goal) => (goal.id === input.id ? [] : [goal.id]))
    await updateOwnersWord(tx, grant, [input.id], 'holds')
    await updateOwnersWord(tx, grant, others, 'given-up')
    return ok({
      audit: {
        type: 'commitment.answered',
        ...eventPlace(grant),
        subject: { holds: input.id, givenUp: others, year: input.year },
      },
      message: 'Noted. Both numbers stay readable.',
    })
  },
})
