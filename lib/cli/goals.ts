import type { Json } from '#lib/domain/canonical'
import { runCase } from '#lib/domain/goals/cases/run-case'
import { no, ok } from '#lib/domain/result'
import { wrongArguments, type Command } from './command.ts'
import { goalsHelp } from './goals-help.ts'
import { nameOf, readJson } from './read-json.ts'

export const goals: Command = {
  usage: 'FILE.json',
  summary: 'compute goals: contraction, sector targets, progress, budgets, rebasing, the ladder (concord help goals)',
  details: goalsHelp,
  async run(args, around) {
    const [path, ...more] = args
    if (path === undefined || more.length > 0) return wrongArguments('goals', goals)
    const json = await readJson(path, around)
    if (!json.ok) return json
    const cases = casesIn(json.value)
    if (cases === null) return no([`${nameOf(path)}: must be an object with a list “cases”.`])
    return ok(`${JSON.stringify({ results: cases.map(runCase) }, null, 2)}\n`)
  },
}

function casesIn(value: Json): readonly Json[] | null {
  if (typeof value !== 'object' || value === null || !('cases' in value)) return null
  return Array.isArray(value.cases) ? value.cases : null
}
