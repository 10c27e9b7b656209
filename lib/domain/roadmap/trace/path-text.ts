import { scopes, pillars, carriers, type Pillar, type Scope } from '../../submission/document.ts'
import type { RoadmapDemand } from '../document.ts'
import type { FigurePath } from './trace.ts'

const common = ['reference', 'roadmap', 'committed', 'target', 'gap-measures', 'gap-commitments'] as const
const ofMember = ['member-reference', 'member-roadmap', 'member-committed'] as const
const ofSite = ['site-reference', 'site-roadmap'] as const
const ofHub = ['hub-capacity', 'hub-booked'] as const
const demands: readonly RoadmapDemand['of'][] = [...carriers, 'co2-transport']

const one = <Name extends string>(names: readonly Name[], text: string | undefined): Name | null =>
  names.find((name) => name === text) ?? null

/** A figure as an address carries it: `roadmap:2030`, `wedge:capture:firm:2030`, `site-base:ORG:SITE:1`. */
export function pathText(path: FigurePath): string {
  switch (path.of) {
    case 'wedge':
      return [path.of, path.pillar, path.firm ? 'firm' : 'conditional', path.year].join(':')
    case 'measure':
      return [path.of, path.id, path.year].join(':')
    case 'member-reference':
    case 'member-roadmap':
    case 'member-committed':
      return [path.of, path.organisationId, path.year].join(':')
    case 'site-reference':
    case 'site-roadmap':
      return [path.of, path.organisationId, path.siteId, path.year].join(':')
    case 'site-base':
      return [path.of, path.organisationId, path.siteId, path.scope].join(':')
    case 'inventory':
      return [path.of, path.scope].join(':')
    case 'hub-capacity':
    case 'hub-booked':
      return [path.of, path.hubId, path.year].join(':')
    case 'demand':
      return [path.of, path.carrier, path.year].join(':')
    default:
      return [path.of, path.year].join(':')
  }
}

/** The figure that such a text names; null for any other text. Ids are taken as they stand: whether there is such a figure is asked later. */
export function pathOfText(text: string): FigurePath | null {
  const [of = '', ...parts] = text.split(':')
  const last = parts.at(-1) ?? ''
  const year = /^\d{4}$/.test(last) ? Number(last) : null
  const [first = '', second = ''] = parts
  if (of === 'inventory' && parts.length === 1) return withScope(first, (scope) => ({ of, scope }))
  if (of === 'site-base' && parts.length === 3)
    return withScope(last, (scope) => ({ of, organisationId: first, siteId: second, scope }))
  if (year === null) return null
  const [whole, member, site, hub] = [one(common, of), one(ofMember, of), one(ofSite, of), one(ofHub, of)]
  if (whole !== null && parts.length === 1) return { of: whole, year }
  if (member !== null && parts.length === 2) return { of: member, organisationId: first, year }
  if (site !== null && parts.length === 3) return { of: site, organisationId: first, siteId: second, year }
  if (hub !== null && parts.length === 2) return { of: hub, hubId: first, year }
  if (of === 'measure' && parts.length === 2) return { of, id: first, year }
  if (of === 'demand' && parts.length === 2) {
    const carrier = one(demands, first)
    return carrier === null ? null : { of, carrier, year }
  }
  if (of === 'wedge' && parts.length === 3) return wedgeOf(one<Pillar>(pillars, first), second, year)
  return null
}

const withScope = (text: string, path: (scope: Scope) => FigurePath): FigurePath | null => {
  const scope = one<Scope>(scopes, text)
  return scope === null ? null : path(scope)
}

const wedgeOf = (pillar: Pillar | null, level: string, year: number): FigurePath | null =>
  pillar === null || (level !== 'firm' && level !== 'conditional')
    ? null
    : { of: 'wedge', pillar, firm: level === 'firm', year }
