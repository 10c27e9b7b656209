import { groupedAmount } from '../grouped.ts'
import { byText } from '../text-order.ts'
import type { CheckRule, Finding, RegisterFigure } from './check.ts'
import { emissionsItem } from './item-key.ts'

/** A typed figure may differ from a register's by this share of it, and by this many tonnes, before it is asked about. */
const tolerance = { share: 0.05, tonnes: 1 } as const

/** Whether a typed figure is near enough to a register's, both in tonnes of CO2e. */
export const agreesWithRegister = (typed: number, register: number): boolean =>
  Math.abs(typed - register) <= Math.max(tolerance.share * Math.abs(register), tolerance.tonnes)

/** A site may hold several permits of one register: its figure there is their sum. */
function bySite(figures: readonly RegisterFigure[]): readonly RegisterFigure[] {
  const sums = new Map<string, RegisterFigure>()
  const ordered = figures.toSorted((a, b) => byText(a.permit, b.permit))
  for (const figure of ordered) {
    const key = `${figure.siteId}\0${figure.year}\0${figure.register}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, figure)
    else
      sums.set(key, {
        ...known,
        tonnes: known.tonnes + figure.tonnes,
        permit: `${known.permit}, ${figure.permit}`,
      })
  }
  return [...sums.values()]
}

const inTonnes = (tonnes: number): string => `${groupedAmount(tonnes)} t`

/** A public register's figure for the same permit and year is held beside the typed one (METHODS 1.10). */
export const registerCheck: CheckRule = {
  id: 'register-differs',
  severity: 'warning',
  find: ({ registerFigures = [], figures, nameOf }) =>
    bySite(registerFigures).flatMap(({ siteId, year, register, permit, tonnes }): readonly Finding[] => {
      const typed = figures.get(siteId)?.get('1')?.get(year)?.tonnes
      if (typed === undefined || agreesWithRegister(typed, tonnes)) return []
      const difference = typed - tonnes
      const apart = `${inTonnes(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`
      const sentence = `${nameOf(siteId)}, ${year}: ${inTonnes(typed)} are ${apart} than the ${inTonnes(tonnes)} that ${register} has for permit ${permit}. Which sources are in one and not in the other?`
      return [{ item: emissionsItem(siteId, year), about: register, sentence }]
    }),
}
