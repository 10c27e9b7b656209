import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { perform, type Action } from '#lib/actions/action'
import { gridPost } from '#lib/actions/inventory/testing'
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

  /**
   * A company with one site plans a late measure and two that need it first but start before it, one of these in confidence: a conflict
   * that all may know of and one that is kept, by their keys.
   */
  async function planTooEarly({
    id: organisationId,
    contributor,
  }: {
    readonly id: string
    readonly contributor: Actor
  }) {
    const place = { organisationId }
    const siteId = await done(contributor, 'site.save', { ...place, key: 'S-1', name: 'Works' })
    await done(contributor, 'inventory.save', { ...place, ...gridPost({ siteId }) })
    const measure = { ...place, siteId, pillar: 'capture', level: 'idea', rampYears: '1', tonnesPerYear: '100' }
    const plan = (fields: Readonly<Record<string, unknown>>) =>
      done(contributor, 'measure.save', { ...measure, ...fields })
    const late = await plan({ title: 'Late', start: '2032', class: 'members' })
    const early = async (title: string, kept: 'members' | 'confidential') =>
      `start-before-prerequisite:${await plan({ title, start: '2028', prerequisites: [late], class: kept })}:${late}`
    return {
      measure,
      told: await early('Open capture', 'members'),
      secret: await early('Hidden capture', 'confidential'),
    }
  }

  return { attempt, done, sendAndAccept, planTooEarly }
}
