import { findOwnEngagement } from '#db/engagements'
import { inEngagement } from './in-engagement.ts'
import { view } from './view.ts'

/** What stands around a verifier's room. It reads nothing of the submission, so it is no reading. */
export const verificationFrame = view({
  permission: 'engagement:read',
  scope: inEngagement,
  async run({ tx, grant }) {
    const engagement = await findOwnEngagement(tx, grant)
    return engagement && { id: engagement.id, name: engagement.organisationName, number: engagement.number }
  },
})
