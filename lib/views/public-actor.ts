import { listRecordsInForce, listVersions } from '#db/public-goals'
import { holds } from '#lib/domain/access/grant'
import { totalIn } from '#lib/domain/goals/public/public-actor'
import { qualityOf } from '#lib/domain/goals/quality'
import { twoNumbers } from '#lib/domain/goals/two-numbers'
import { view, type Look } from './view.ts'

/** A nation or region with its goals in every version, what its emissions are said to be, and the quality of its targets. */
export const publicActor = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, actor, params }: Look<'forum:read', { readonly actor: string }>) {
    const versions = (await listVersions(tx, grant, 'actor', params.actor)).flatMap((version) =>
      version.kind === 'actor'
        ? [{ ...version.content, number: version.edition?.number ?? 0, keptIn: version.edition, shown: version.shown }]
        : [],
    )
    const [newest] = versions
    if (!newest) return null
    const { country, goals, facts } = newest
    const own = await listRecordsInForce(tx, grant, { kind: 'totals', country })
    const totals =
      newest.actor.level === 'nation' ? own.flatMap((record) => (record.kind === 'totals' ? [record.content] : [])) : []
    const shown = totals.find(({ mayBeShown, gases }) => mayBeShown && gases.includes('CO2e')) ?? {
      points: newest.emissions,
    }
    return {
      key: params.actor,
      ...newest,
      versions,
      totals,
      asked: twoNumbers(goals),
      quality: qualityOf(goals, { committedOn: null, neutralisation: null, ...facts, inYear: totalIn(shown) }),
      mayKeep: holds(actor, 'public-goals:keep', {}),
    }
  },
})

/** The form of a goal: of an actor that is kept, or of a new one. */
export const publicGoalForm = view({
  permission: 'public-goals:keep',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'public-goals:keep', { readonly actor?: string; readonly goal?: string }>) {
    if (params.actor === undefined) return { key: null, name: null, number: 0, goal: null, edition: null }
    const [newest] = await listVersions(tx, grant, 'actor', params.actor)
    if (newest?.kind !== 'actor') return null
    const { content, edition } = newest
    const goal = content.goals.find(({ id }) => id === params.goal) ?? null
    if (params.goal !== undefined && goal === null) return null
    return {
      key: params.actor,
      name: newest.name,
      number: edition?.number ?? 0,
      goal,
      edition: goal?.edition ?? null,
    }
  },
})
