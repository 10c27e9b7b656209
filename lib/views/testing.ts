import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { perform, type Action } from '#lib/actions/action'
import { actions, type ActionName } from '#lib/actions/registry'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'

/** How the people of a test's cluster act, through the same door as on the pages. */
export function actingIn(clusterId: string, { database, now }: { readonly database: Database; readonly now: Date }) {
  const attempt = (actor: Actor, name: ActionName, fields: Readonly<Record<string, unknown>>) =>
    perform(name, actions[name] as unknown as Action, { clusterId, ...fields }, { database, actor, now })

  /** Answers the id of what was made, if anything was. */
  async function done(...[actor, name, fields]: Parameters<typeof attempt>): Promise<string> {
    const outcome = await attempt(actor, name, fields)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
    return outcome.value.made?.['id'] ?? ''
  }

  /** A company sends its draft as it stands, and the steward accepts it. */
  async function sendAndAccept(
    company: { readonly id: string; readonly contributor: Actor },
    steward: Actor,
  ): Promise<void> {
    const { contributor } = company
    const place = { organisationId: company.id }
    const grant = authorise(contributor, 'company:read', { ...place, clusterId })
    if (!grant.ok) throw new Error('A contributor reads the draft')
    const context = { kind: 'user', accountId: contributor.accountId } as const
    const draft = await inContext(database, context, (tx) => findCompanyDraft(tx, grant.value))
    if (!draft) throw new Error('There is no draft')
    const digest = digestOf(submissionDocument(draft.draft))
    await done(contributor, 'submission.send', { ...place, digest })
    await done(steward, 'submission.accept', { ...place, digest })
  }

  return { attempt, done, sendAndAccept }
}
