import { isError } from './checks.ts'
import type { Check } from './check.ts'
import type { SubmissionDocument } from './document.ts'
import { groupOf, type ItemGroup } from './item-key.ts'

/** `done` needs nothing, `look` has something to explain, `open` lacks something, `blocked` keeps the submission back. */
export type StepState = 'done' | 'look' | 'open' | 'blocked'

export type Step = {
  readonly part: ItemGroup
  readonly state: StepState
  /** What there is, as a person reads it: "5 of 6 sites". */
  readonly tells: string
  readonly errors: number
  readonly warnings: number
}

/** The way to a submission as it stands, part by part: it counts what is there and hides nothing. */
export function checklist(document: SubmissionDocument, checks: readonly Check[]): readonly Step[] {
  const year = reportingYear(document)
  return [
    step('sites', siteProgress(document), checks),
    step('emissions', emissionProgress(document, year), checks),
    step('commitments', commitmentProgress(document), checks),
    step('measures', measureProgress(document), checks),
    sending(checks),
  ]
}

/** The newest year with a scope 1 figure: the year a company is working on. Null while there are no figures. */
export function reportingYear(document: SubmissionDocument): number | null {
  const years = document.emissions.filter((figure) => figure.scope === '1').map((figure) => figure.year)
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b))
}

type Progress = { readonly complete: boolean; readonly tells: string }

function step(part: ItemGroup, progress: Progress, checks: readonly Check[]): Step {
  const own = checks.filter((check) => groupOf(check.item) === part)
  const errors = own.filter(isError).length
  const warnings = own.length - errors
  const settled: StepState = warnings > 0 ? 'look' : 'done'
  const state = errors > 0 ? 'blocked' : progress.complete ? settled : 'open'
  return { part, state, tells: progress.tells, errors, warnings }
}

function siteProgress({ sites }: SubmissionDocument): Progress {
  if (sites.length === 0) return { complete: false, tells: 'none yet' }
  const described = sites.filter((site) => site.sector !== null && site.latitude !== null).length
  const complete = described === sites.length
  return { complete, tells: `${described} of ${sites.length} with sector and place` }
}

function emissionProgress({ sites, emissions }: SubmissionDocument, year: number | null): Progress {
  if (year === null) return { complete: false, tells: 'no figures yet' }
  const running = sites.filter((site) => site.closesIn === null || site.closesIn > year)
  const told = new Set(emissions.filter((each) => each.year === year && each.scope === '1').map((each) => each.siteId))
  const reported = running.filter((site) => told.has(site.id)).length
  return { complete: reported === running.length, tells: `${year}: ${reported} of ${running.length} sites` }
}

function commitmentProgress({ commitments }: SubmissionDocument): Progress {
  if (commitments.length === 0) return { complete: false, tells: 'none yet' }
  return { complete: true, tells: String(commitments.length) }
}

function measureProgress({ measures }: SubmissionDocument): Progress {
  if (measures.length === 0) return { complete: false, tells: 'none yet' }
  const unpriced = measures.filter((measure) => measure.capex === null).length
  const some = unpriced === measures.length ? 'without' : `${unpriced} without`
  return {
    complete: true,
    tells: unpriced === 0 ? String(measures.length) : `${measures.length}, ${some} a capital cost`,
  }
}

function sending(checks: readonly Check[]): Step {
  const errors = checks.filter(isError).length
  const warnings = checks.length - errors
  const tells =
    errors === 0 ? 'ready to send' : `${errors} ${errors === 1 ? 'point keeps' : 'points keep'} it from being sent`
  return { part: 'submission', state: errors > 0 ? 'blocked' : 'open', tells, errors, warnings }
}
