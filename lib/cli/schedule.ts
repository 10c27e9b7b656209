import { parseArgs } from 'node:util'
import { canonicalText } from '#lib/domain/canonical'
import { no, ok } from '#lib/domain/result'
import { parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { scheduleDocument } from '#lib/domain/schedule/document'
import { scheduleProblemOf, usualDiscountRate } from '#lib/domain/schedule/from-bundle'
import { usualLimits } from '#lib/solver/usual-limits'
import { wrongArguments, type Command } from './command.ts'
import { nameOf, readJson } from './read-json.ts'

/** The longest that a computation may be asked to take: a day. */
const longest = 86_400

export const schedule: Command = {
  usage: 'BUNDLE.json [--time-limit SECONDS] [--decisions-from YEAR]',
  summary:
    'print the best schedule of a bundle as canonical JSON: start years, cost, bound, gap, shortfalls, what binds',
  details: `A measure starts in its stated year or later, one past its investment decision in that year only. First the least is
missed of the target, then the least is spent, discounted at 7 % to the first year of the schedule. Capital budget, hubs with
their capacity and minimum take, prerequisites and exclusive groups are kept. Energy has no price in a bundle and is not costed.

--time-limit SECONDS      60 unless said. What is printed is the best found by then, with its gap. A schedule that is within 1 %
                          of the bound ends it sooner.
--decisions-from YEAR     no measure that is not decided starts before this year and its lead time.

"objective" is the discounted cost and "bound" what no schedule costs less than; "gap" is what lies between, as a share.
"starts" and "hubs" hold years by id, null where a thing is not done. "binding" says what one unit of a limit is worth by the
linear relaxation: money for a tonne of target or a unit of budget, or tonnes of shortfall. Another schedule may lie within
the same gap.`,
  async run(args, around) {
    const asked = read(args)
    if (asked === null) return wrongArguments('schedule', schedule)
    const { path, seconds, decisionsFrom } = asked
    if (seconds !== null && !(seconds >= 1 && seconds <= longest))
      return no([`The time limit is a number of seconds from 1 to ${longest}.`])
    if (decisionsFrom !== null && !(Number.isInteger(decisionsFrom) && decisionsFrom >= 1900 && decisionsFrom <= 2200))
      return no(['The year from which is decided is a year, such as 2027.'])
    const json = await readJson(path, around)
    if (!json.ok) return json
    const bundle = parseBundle(json.value)
    if (!bundle.ok) return no(bundle.refusal.map((fault) => `${nameOf(path)}: ${fault}`))
    const problem = scheduleProblemOf(bundle.value, { decisionsFrom, discountRate: usualDiscountRate })
    // Imported late: the other commands need no solver.
    const { solveSchedule } = await import('#lib/solver/solve-schedule')
    const limits = { ...usualLimits, seconds: seconds ?? usualLimits.seconds }
    const solved = await solveSchedule(problem, { currency: bundle.value.cluster.currency, limits })
    if (!solved.ok) return no([solved.refusal.sentence])
    return ok(canonicalText(scheduleDocument(bundle.value, problem, solved.value)))
  },
}

type Asked = { readonly path: string; readonly seconds: number | null; readonly decisionsFrom: number | null }

function read(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'time-limit': { type: 'string' }, 'decisions-from': { type: 'string' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return null
    const number = (text: string | undefined) =>
      text === undefined ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
    return { path, seconds: number(values['time-limit']), decisionsFrom: number(values['decisions-from']) }
  } catch {
    return null
  }
}
