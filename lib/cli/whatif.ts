import { canonicalText } from '#lib/domain/canonical'
import { no, ok, type Result } from '#lib/domain/result'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import type { Change } from '#lib/domain/whatif/change'
import { tonnesAtRisk } from '#lib/domain/whatif/tonnes-at-risk'
import { whatIf } from '#lib/domain/whatif/what-if'
import { wrongArguments, type Command, type Outcome } from './command.ts'
import { readBundle } from './read-bundle.ts'

export const whatif: Command = {
  usage: 'BUNDLE.json --withdraw ORG | --slip MEASURE=YEARS | --at-risk',
  summary: 'print as canonical JSON what a withdrawal or a slip does to tonnes, cost and tariffs, or who carries most',
  details: `--withdraw ORG         the member, by id or name, takes out its measures, bookings, commitments and hubs; its sites stay in
                       at their reference
--slip MEASURE=YEARS   the measure or hub, by id or name, comes a whole number of years later
--at-risk              each member withdrawn in turn: the tonnes that the roadmap would lose, the greatest loss first

The answer has "direct", the change alone, and "knockOn": what follows from it step by step (hubs below their minimum take, measures
without their hub or without one they need first) and the effects with all of that. Above zero is more tonnes emitted, or more money.
A hub's "tariff" is what each unit costs if all takers pay the same and the hub earns its stated costs back by the horizon. Costs
are discounted at 7 % a year. The figures are not cut to what may be released: they are for the stewards of the cluster.`,
  async run([path, ...options], around) {
    const asked = askedFor(options)
    if (path === undefined || asked === null) return wrongArguments('whatif', whatif)
    const bundle = await readBundle([path], around, 'whatif', whatif)
    if (!bundle.ok) return bundle
    if (asked.kind === 'at-risk')
      return ok(canonicalText({ schema: 'concord/at-risk/1', members: tonnesAtRisk(bundle.value) }))
    return answer(bundle.value, asked)
  },
}

function askedFor([option, value, ...more]: readonly string[]): Change | { readonly kind: 'at-risk' } | null {
  if (more.length > 0) return null
  if (option === '--at-risk') return value === undefined ? { kind: 'at-risk' } : null
  if (value === undefined) return null
  if (option === '--withdraw') return { kind: 'withdraw', organisationId: value }
  const [, id, years = ''] = /^(.+)=(.*)$/s.exec(value) ?? []
  if (option !== '--slip' || id === undefined) return null
  // What is no whole number is none of years either, for the rule to say.
  return { kind: 'slip', id, years: /^\d+$/.test(years) ? Number(years) : NaN }
}

function answer(bundle: Bundle, change: Change): Outcome {
  const named = change.kind === 'withdraw' ? membersOf(bundle) : plansOf(bundle)
  const id = idOf(change.kind === 'withdraw' ? change.organisationId : change.id, named)
  if (!id.ok) return id
  const answered = whatIf(
    bundle,
    change.kind === 'withdraw' ? { ...change, organisationId: id.value } : { ...change, id: id.value },
  )
  return answered.ok ? ok(canonicalText(answered.value)) : no([answered.refusal])
}

type Named = { readonly id: string; readonly name: string }

const membersOf = ({ cluster }: Bundle): readonly Named[] =>
  cluster.members.map(({ organisationId, name }) => ({ id: organisationId, name }))

/** Measures and hubs. A measure that co-owners list under one id is one. */
function plansOf({ cluster, submissions }: Bundle): readonly Named[] {
  const measures = submissions.flatMap(({ document }) => document.measures)
  return [
    ...new Map(measures.map(({ id, title }) => [id, { id, name: title }])).values(),
    ...(cluster.hubs ?? []).map(({ id, name }) => ({ id, name })),
  ]
}

/** The id of what a person names by its id or its name. What nothing is called stays as it is, for the rule to name it. */
function idOf(text: string, named: readonly Named[]): Result<string, readonly string[]> {
  if (named.some(({ id }) => id === text)) return ok(text)
  const found = named.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  if (found.length > 1)
    return no([`${found.length} are called “${text}”. Say which by its id: ${found.map(({ id }) => id).join(', ')}.`])
  return ok(found[0]?.id ?? text)
}
