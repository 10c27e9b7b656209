import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { pathOfText, pathText } from '#lib/domain/roadmap/trace/path-text'
import type { FigurePath } from '#lib/domain/roadmap/trace/trace'

/** What can be discussed: `figure:<series>:<year>`, `measure:<id>`, `commitment:<id>`, `member:<id>`. */
const shape = /^(figure:[a-z-]+:\d{4}|(measure|commitment|member):[0-9a-f-]{36})$/

export const isFigure = (about: string): boolean => shape.test(about)

export type RoadmapPlace = {
  readonly cluster: string
  readonly draft: number | undefined
  /** Whether the table has a row for every year, or for the milestones alone. */
  readonly everyYear: boolean
  /** Whether the wedges are drawn by company instead of by pillar. */
  readonly byCompany: boolean
}

/** The page with one figure open, or with none; `figure` is one behind it, opened in its place. */
export function threadHref(page: RoadmapPlace, about?: string, figure?: FigurePath): string {
  const params = new URLSearchParams()
  if (page.draft !== undefined) params.set('draft', String(page.draft))
  if (page.everyYear) params.set('years', 'all')
  if (page.byCompany) params.set('wedges', 'company')
  if (about) params.set('about', about)
  if (figure) params.set('figure', pathText(figure))
  const query = params.toString()
  return `/cluster/${page.cluster}/roadmap${query ? `?${query}` : ''}${about ? '#thread' : ''}`
}

/** The figure of the roadmap that a thread is about; null where it is about something without a figure. */
export function figureOf(about: string, document: RoadmapDocument): FigurePath | null {
  const [kind, name = '', last] = about.split(':')
  const year = Number(last)
  if (kind === 'figure' && name === 'gap') return { of: 'gap-measures', year }
  if (kind === 'figure') {
    const [, pillar = '', level] = /^(.+)-(firm|conditional)$/.exec(name) ?? []
    return pathOfText(level ? `wedge:${pillar}:${level}:${year}` : `${name}:${year}`)
  }
  const whole = document.years.find((each) => each >= 2030) ?? document.cluster.horizonYear
  const measure = document.measures.find(({ id }) => kind === 'measure' && id === name)
  if (measure) return { of: 'measure', id: name, year: Math.max(whole, measure.countsFrom ?? measure.start) }
  return kind === 'member' ? { of: 'member-roadmap', organisationId: name, year: whole } : null
}

/** The years one looks up: base, targets, horizon, every fifth, the newest recorded one, and any that is being discussed. */
export function isMilestone(document: RoadmapDocument, discussed: Readonly<Record<string, number>>) {
  const { baseYear, horizonYear, target } = document.cluster
  const kept = new Set([baseYear, horizonYear, document.recorded.at(-1)?.year, ...target.map((point) => point.year)])
  for (const about of Object.keys(discussed)) kept.add(Number(about.split(':')[2]))
  return (year: number): boolean => kept.has(year) || (year % 5 === 0 && year > baseYear)
}

const seriesNames: Readonly<Record<string, string>> = {
  reference: 'Reference',
  roadmap: 'Roadmap',
  committed: 'Committed',
  target: 'Target',
  gap: 'Gap to the target',
}

/** What a thread is about, in words. */
export function figureName(about: string, document: RoadmapDocument): string {
  const [kind, name = '', year] = about.split(':')
  if (kind === 'figure') return `${seriesNames[name] ?? name.charAt(0).toUpperCase() + name.slice(1)} in ${year}`
  if (kind === 'measure')
    return document.measures.find((measure) => measure.id === name)?.title ?? 'A measure of an earlier draft'
  if (kind === 'commitment') {
    return (
      document.commitments.find((commitment) => commitment.id === name)?.title ?? 'A commitment of an earlier draft'
    )
  }
  return document.members.find((member) => member.organisationId === name)?.name ?? 'A former member'
}
