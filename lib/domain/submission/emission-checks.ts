import { fromDecimal } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { isBiogenic } from '../inventory/figures.ts'
import { outgrownIn } from '../pathway/outgrown.ts'
import { yearsBetween } from '../pathway/path.ts'
import { baseOf, type Checked, type CheckRule, type Finding } from './check.ts'
import type { EmissionEntry } from './document.ts'
import { emissionsItem, siteItem } from './item-key.ts'

/** From here on a step between two years looks like kilograms or kilotonnes typed as tonnes. */
const unitSlip = 500
/** A figure that moves by more than this share of the year before asks what happened. */
const band = 0.5
/** Tonnes below which a step between two years is nobody's concern. */
const smallStep = 100

type Place = Pick<EmissionEntry, 'siteId' | 'year' | 'scope'>
const cellKey = ({ siteId, year, scope }: Place): string => `${siteId}\0${year}\0${scope}`

/** Where lines stand behind a figure, the rules for lines name the very line; the figure is not asked about again. */
const cellsWith = (lines: readonly Place[]): ReadonlySet<string> => new Set(lines.map(cellKey))

const negative: CheckRule = {
  id: 'negative-emission',
  severity: 'error',
  find: ({ document, lines, nameOf }) => {
    const withLines = cellsWith(lines)
    return document.emissions
      .filter((figure) => fromDecimal(figure.tonnes) < 0)
      .filter((figure) => !withLines.has(cellKey(figure)))
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

/** What growth makes of a figure is a figure too, and held to the same limit. */
const outgrown: CheckRule = {
  id: 'site-outgrown',
  severity: 'error',
  find: (checked) => {
    const years = yearsBetween(checked.baseYear, checked.horizonYear)
    return checked.document.sites.flatMap((site): readonly Finding[] => {
      const { id, name, growthPercent } = site
      const year = outgrownIn(baseOf(checked, id) ?? 0, site, years)
      if (year === null) return []
      const grown = growthPercent === null ? '' : ` and a growth of ${growthPercent} % a year`
      const sentence = `${name}: its figures of ${checked.baseYear}${grown} come to 1e15 t or more in ${year}, which is too large to be meant.`
      return [{ item: siteItem(id), sentence }]
    })
  },
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

/** Emissions are told of what has been; a year ahead is a slip of the keys. */
const yearAhead: CheckRule = {
  id: 'year-ahead',
  severity: 'warning',
  find: ({ document, lines, nameOf, thisYear }) => {
    const ahead = [...document.emissions, ...lines].filter(({ year }) => year > thisYear)
    const places = new Map(ahead.map(({ siteId, year }) => [emissionsItem(siteId, year), { siteId, year }]))
    return [...places].map(([item, { siteId, year }]) => ({
      item,
      sentence: `${nameOf(siteId)}, ${year}: that year is still to come, and stands among the emissions of years that were. Which year is meant?`,
    }))
  },
}

/** A CO2e this near to the sum of the single gases beside it tells the same emissions a second time. */
const sameWithin = 0.05

const sumBesideGases: CheckRule = {
  id: 'sum-beside-gases',
  severity: 'warning',
  find: ({ document, lines, nameOf }) => {
    const cells = new Map<string, EmissionEntry[]>()
    const withLines = cellsWith(lines)
    for (const figure of document.emissions) {
      const key = cellKey(figure)
      if (isBiogenic(figure.gas) || withLines.has(key)) continue
      cells.set(key, [...(cells.get(key) ?? []), figure])
    }
    return [...cells.values()].flatMap((cell): readonly Finding[] => {
      const sumOf = (fits: (gas: string) => boolean): number =>
        fromDecimal(sumDecimals(cell.filter(({ gas }) => fits(gas)).map(({ tonnes }) => tonnes)))
      const [ready, apart] = [sumOf((gas) => gas === 'CO2e'), sumOf((gas) => gas !== 'CO2e')]
      const [first] = cell
      if (first === undefined || ready <= 0 || apart <= 0) return []
      if (Math.abs(ready - apart) > sameWithin * Math.max(ready, apart)) return []
      const { siteId, year, scope } = first
      const sentence = `${nameOf(siteId)}, ${year}, ${scopeText(scope)}: the CO2e is about what the single gases beside it come to, and both are added up. Is it their sum?`
      return [{ item: emissionsItem(siteId, year), about: scope, sentence }]
    })
  },
}

export const emissionChecks: readonly CheckRule[] = [
  negative,
  outgrown,
  withoutBaseYear,
  slips,
  leaps,
  missingYear,
  yearAhead,
  sumBesideGases,
]
