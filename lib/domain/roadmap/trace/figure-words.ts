import { carrierNames, pillarNames, scopeNames } from '../../submission/words.ts'
import type { FigurePath } from './trace.ts'

const wholes: Readonly<
  Record<Extract<FigurePath, { of: `gap-${string}` | 'reference' | 'roadmap' | 'committed' | 'target' }>['of'], string>
> = {
  reference: 'Reference',
  roadmap: 'Roadmap',
  committed: 'Committed',
  target: 'Target',
  'gap-measures': 'Gap to the target',
  'gap-commitments': 'Gap of the commitments',
}

/** A figure in a few words: `Reference of Tata Steel in 2030`. `names` holds companies, sites, measures and hubs by id. */
export function figureWords(path: FigurePath, names: Readonly<Record<string, string>>): string {
  const name = (id: string): string => names[id] ?? 'something that is no longer here'
  switch (path.of) {
    case 'wedge':
      return `${pillarNames[path.pillar]}, ${path.firm ? 'firm' : 'conditional'}, in ${path.year}`
    case 'measure':
      return `${name(path.id)} in ${path.year}`
    case 'member-reference':
    case 'member-roadmap':
    case 'member-committed':
      return `${ofMember[path.of]} of ${name(path.organisationId)} in ${path.year}`
    case 'site-reference':
    case 'site-roadmap':
      return `${path.of === 'site-reference' ? 'Reference' : 'Roadmap'} of ${name(path.siteId)} in ${path.year}`
    case 'site-base':
      return `${scopeNames[path.scope]} of ${name(path.siteId)} in the base year`
    case 'inventory':
      return `${scopeNames[path.scope]} in the base year`
    case 'hub-capacity':
    case 'hub-booked':
      return `${path.of === 'hub-capacity' ? 'Capacity' : 'Bookings'} of ${name(path.hubId)} in ${path.year}`
    case 'demand':
      return `${path.carrier === 'co2-transport' ? 'CO₂ to transport' : carrierNames[path.carrier]} in ${path.year}`
    default:
      return `${wholes[path.of]} in ${path.year}`
  }
}

const ofMember = {
  'member-reference': 'Reference',
  'member-roadmap': 'Roadmap',
  'member-committed': 'Committed path',
} as const
