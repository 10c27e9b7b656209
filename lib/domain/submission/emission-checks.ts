import { fromDecimal } from '../decimal.ts'
import { baseOf, type Checked, type CheckRule, type Finding } from './check.ts'
import { emissionsItem, siteItem } from './item-key.ts'

/** From here on a step between two years looks like kilograms or kilotonnes typed as tonnes. */
const unitSlip = 500
/** A figure that moves by more than this share of the year before asks what happened. */
const band = 0.5
/** Tonnes below which a step between two years is nobody's concern. */
const smallStep = 100

const negative: CheckRule = {
  id: 'negative-emission',
  severity: 'error',
  find: ({ document, lines, nameOf }) => {
    // Where lines stand behind a figure, the line below zero is named instead.
    const withLines = new Set(lines.map((line) => `${line.siteId} ${line.year} ${line.scope}`))
    return document.emissions
      .filter((figure) => fromDecimal(figure.tonnes) < 0)
      .filter((figure) => !withLines.has(`${figure.siteId} ${figure.year} ${figure.scope}`))
      .map((figure) => ({
        item: emissionsItem(figure.siteId, figure.year),
        about: `${figure.scope} ${figure.gas}`,
        sentence: `${nameOf(figure.siteId)}, ${figure.year}: an emission below zero. A removal is entered as a measure or on a removal line.`,
      }))
  },
}

const withoutBaseYear: CheckRule = {
  id: 'site-without-base-year',
  severity: 'warning',
  find: (checked) =>
    checked.document.sites
      .filter((site) => baseOf(checked, site.id) === null)
      .map((site) => ({
        item: siteItem(site.id),
        sentence: `${site.name} has no scope 1 figure in the base year ${checked.baseYear}.`,
      })),
}

type Step = {
  readonly siteId: string
  readonly scope: string
  readonly year: number
  readonly before: number
  readonly now: number
}

const scopeText = (scope: string): string => `scope ${scope.replace('-', ', ')}`

const slips: CheckRule = {
  id: 'unit-slip',
  severity: 'warning',
  find: (checked) =>
    stepsOf(checked)
      .filter((step) => timesOf(step) >= unitSlip)
      .map((step) =>
        stepFinding(
          step,
          `${checked.nameOf(step.siteId)}, ${scopeText(step.scope)}: the figures of ${step.year - 1} and ${step.year} differ by a factor of about ${Math.round(timesOf(step))}. Is one of them in another unit?`,
        ),
      ),
}

const leaps: CheckRule = {
  id: 'year-on-year',
  severity: 'warning',
  find: (checked) =>
    stepsOf(checked)
      .filter((step) => timesOf(step) < unitSlip && isLeap(step))
      .map((step) => {
        const percent = Math.round((step.now / step.before - 1) * 100)
        const moved = percent < 0 ? `fell by ${-percent} %` : `rose by ${percent} %`
        return stepFinding(
          step,
          `${checked.nameOf(step.siteId)}, ${scopeText(step.scope)}: ${step.year} ${moved} against ${step.year - 1}. What happened?`,
        )
      }),
}

const isLeap = ({ before, now }: Step): boolean =>
  Math.abs(now - before) > smallStep && Math.abs(now - before) > band * before

const timesOf = ({ before, now }: Step): number => Math.max(now / before, before / now)

const stepFinding = ({ siteId, scope, year }: Step, sentence: string): Finding => ({
  item: emissionsItem(siteId, year),
  about: scope,
  sentence,
})

/** Every two neighbouring years with a figure above zero in both, by site and scope. */
function stepsOf({ document, figures }: Checked): readonly Step[] {
  return document.sites.flatMap(({ id: siteId }) =>
    [...(figures.get(siteId) ?? [])].flatMap(([scope, years]) =>
      [...years].flatMap(([year, now]): readonly Step[] => {
        const before = years.get(year - 1)?.tonnes ?? 0
        return before > 0 && now.tonnes > 0 ? [{ siteId, scope, year, before, now: now.tonnes }] : []
      }),
    ),
  )
}

/** From a site's first figure on, a year in which the company reports elsewhere owes a figure or a reason there too. */
const missingYear: CheckRule = {
  id: 'missing-year',
  severity: 'warning',
  find: ({ document, lines, nameOf }) => {
    const told = new Map<string, Set<number>>()
    for (const { siteId, year } of [...document.emissions, ...lines])
      told.set(siteId, (told.get(siteId) ?? new Set()).add(year))
    const years = [...new Set([...told.values()].flatMap((each) => [...each]))].toSorted((a, b) => a - b)
    return document.sites.flatMap((site): readonly Finding[] => {
      const own = told.get(site.id)
      if (own === undefined) return []
      const first = [...own].reduce((a, b) => Math.min(a, b))
      const open = years.filter((year) => year > first && (site.closesIn === null || year < site.closesIn))
      const missing = open.filter((year) => !own.has(year))
      if (missing.length === 0) return []
      const sentence = `${nameOf(site.id)} says nothing for ${missing.join(', ')}, though it was open. Give a figure, or a reason why there is none.`
      return [{ item: siteItem(site.id), sentence }]
    })
  },
}

export const emissionChecks: readonly CheckRule[] = [negative, withoutBaseYear, slips, leaps, missingYear]
