import { carrierNames } from '../../submission/words.ts'
import type { Scope } from '../../submission/document.ts'
import type { Reduction, ScopeType } from './reductions.ts'
import { grossOf, type ReportInput } from './report-input.ts'
import { figure, griTable, told, type GriRow } from './gri-rows.ts'
import type { ReportTable } from './table.ts'
import { gasFamilies, type GasFamily } from './words.ts'

export type ReductionInput = ReportInput & {
  /** Reductions that came of the company's own measures in the year, in tonnes of CO2e. */
  readonly reductions: readonly Reduction[]
}

/** `baseText` says what is known of the base year in scopes. */
type BaseText = (input: ReportInput, ...scopes: readonly Scope[]) => string

/**
 * GRI 305-5 (2016), with what its clause 2.9 asks of the figures: what operating measures take off by their own entry, apart by scope where
 * the lines of their sources tell it, and in words what cannot be told. The change since the base year stands beside them and is no
 * reduction in this sense, which leaves out what fewer goods made (2.9.1). Tonnes of CO2e.
 */
export function reductionTable(input: ReductionInput, baseText: BaseText): ReportTable {
  const { reductions, baseYear, year } = input
  const total = reductions.reduce((sum, { tonnes }) => sum + tonnes, 0)
  const changes = baseYear === null || baseYear === year ? [] : (['1', '2-location', '2-market', '3'] as const)
  const ofMeasures: readonly GriRow[] =
    reductions.length === 0
      ? [told('a', 'Reduced by measures of its own', `Not stated: no measure that operates is entered for ${year}.`)]
      : [
          figure('a', 'Reduced by measures of its own', total),
          ...reductions.map((each) => figure('a', each.title, each.tonnes, 't CO2e', measureText(each))),
          told('b', 'Gases', gasesText(reductions)),
          told('c', 'Baseline', baselineText(input, baseText)),
          ...scopeRows(reductions),
          told('e', 'Standards and methods', methodText),
          told('e', 'Left out', leftOutText(reductions)),
        ]
  return griTable(
    '305-5 Reduction of GHG emissions',
    [
      ...ofMeasures,
      ...changes.map((scope) =>
        figure(
          'beside',
          `Change of gross scope ${scopeWord(scope)} from ${baseYear} to ${year}`,
          changeOf(input, scope),
        ),
      ),
    ],
    changes.length === 0
      ? []
      : [
          'The change since the base year holds changes of output and of methods too. What of it came of which cause is not stated.',
        ],
  )
}

function changeOf(input: ReportInput, scope: Scope): number | null {
  const { baseYear, year } = input
  const [base, now] = [baseYear === null ? null : grossOf(input, baseYear, scope), grossOf(input, year, scope)]
  return base === null || now === null ? null : now - base
}

const scopeWord = (scope: Scope): string => (scope.startsWith('2') ? `2 (${scope.slice(2)}-based)` : scope)

/** `Scope 1; CO2, CH4`, or why neither can be told. */
function measureText({ scopes, gases, untold }: Reduction): string {
  if (untold !== null) return `Scope and gases cannot be told: ${untold}`
  return `${scopes.length === 1 ? 'Scope' : 'Scopes'} ${listed(scopes)}; ${gasNames(gases)}`
}

function gasNames(gases: readonly GasFamily[]): string {
  const named = gases.filter((gas) => gas !== 'not split')
  if (named.length === 0) return 'given as CO2e, not split by gas'
  return named.length === gases.length ? named.join(', ') : `${named.join(', ')}; some as CO2e, not split by gas`
}

/** The gases are those of the sources; the tonnes of a measure are entered as CO2e. */
function gasesText(reductions: readonly Reduction[]): string {
  const toldOf = reductions.filter(({ untold }) => untold === null)
  const found = new Set(toldOf.flatMap(({ gases }) => gases))
  const untold = untoldText(reductions)
  const gases = gasNames(gasFamilies.filter((family) => found.has(family)))
  if (toldOf.length === 0) return `Not stated: a measure is entered in tonnes of CO2e. ${untold}`
  return `Of the sources acted on: ${gases}. The tonnes of a measure are entered as CO2e and not split by gas.${untold === '' ? '' : ` ${untold}`}`
}

const untoldText = (reductions: readonly Reduction[]): string =>
  reductions
    .filter(({ untold }) => untold !== null)
    .map(({ title, untold }) => `Not told of ${title}: ${untold}.`)
    .join(' ')

/** Each scope apart (2.9.4). What cannot be put into one stands by itself, so that the rows add up to the whole. */
function scopeRows(reductions: readonly Reduction[]): readonly GriRow[] {
  const sumOf = (some: readonly Reduction[]) => some.reduce((sum, { tonnes }) => sum + tonnes, 0)
  const inOne = Map.groupBy(
    reductions.filter(({ scopes }) => scopes.length === 1),
    ({ scopes }) => scopes[0],
  )
  const inSeveral = reductions.filter(({ scopes }) => scopes.length > 1)
  const untold = reductions.filter(({ scopes }) => scopes.length === 0)
  return [
    ...(['1', '2', '3'] as const).flatMap((scope) => {
      const some = inOne.get(scope)
      return some === undefined ? [] : [figure('d', `Reduced in scope ${scope} (${scopeNames[scope]})`, sumOf(some))]
    }),
    ...(inSeveral.length === 0
      ? []
      : [
          figure(
            'd',
            'Reduced in more than one scope',
            sumOf(inSeveral),
            't CO2e',
            inSeveral
              .map(
                ({ title, scopes }) =>
                  `${title}: its sources stand in scopes ${listed(scopes)}, and how much of it is in which is not entered.`,
              )
              .join(' '),
          ),
        ]),
    ...(untold.length === 0 ? [] : [figure('d', 'Scope not told', sumOf(untold), 't CO2e', untoldText(untold))]),
  ]
}

const scopeNames: Readonly<Record<ScopeType, string>> = {
  '1': 'direct',
  '2': 'energy indirect',
  '3': 'other indirect',
}

function baselineText(input: ReductionInput, baseText: BaseText): string {
  const scopes = new Set(input.reductions.flatMap((each) => each.scopes))
  const named = (['1', '2-location', '2-market', '3'] as const).filter((scope) =>
    scopes.size === 0 ? scope === '1' : scopes.has(scope.slice(0, 1) as ScopeType),
  )
  const bases = (['1', '2', '3'] as const).flatMap((type) => {
    const of = named.filter((scope) => scope.startsWith(type))
    return of.length === 0 ? [] : [`Scope ${type}, ${baseText(input, ...of)}`]
  })
  return `A baseline: what the sites would emit in the year without the measure. Chosen because a measure is entered with what it takes off in a year, so that changes of output, closures and methods are no part of it. Base year of the inventory, for comparison: ${bases.join(' ')}`
}

const methodText =
  'Project method of GRI 305 (2.9.2): each measure at the tonnes a year it is entered with, times its ramp and the share of its site. An estimate, not a measurement; no standard for projects was applied and nobody verified it as such.'

/** What clause 2.9 asks about and the entries do not hold. */
function leftOutText(reductions: readonly Reduction[]): string {
  const energy = reductions
    .filter((each) => each.energy.length > 0)
    .map(({ title, energy: deltas }) => `${title}: ${deltas.map(deltaText).join(', ')}`)
    .join('; ')
  const secondary =
    energy === ''
      ? 'Secondary effects are not entered.'
      : `What a change of energy adds or spares elsewhere is not in the tonnes (${energy}); other secondary effects are not entered.`
  return `${secondary} Less output, outsourcing and offsets are not counted as reductions.`
}

const deltaText = ({ carrier, mwhPerYear }: Reduction['energy'][number]): string =>
  `${carrierNames[carrier].toLowerCase()} ${mwhPerYear.startsWith('-') ? mwhPerYear.replace('-', '−') : `+${mwhPerYear}`} MWh a year`

const listed = (scopes: readonly ScopeType[]): string =>
  scopes.length < 2 ? scopes.join('') : `${scopes.slice(0, -1).join(', ')} and ${scopes.at(-1)}`
