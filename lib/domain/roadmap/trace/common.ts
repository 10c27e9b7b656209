import { unknown } from '../../disclosure/show.ts'
import { at, minus } from '../../pathway/path.ts'
import { firmLevels } from '../../submission/document.ts'
import { pillarNames } from '../../submission/words.ts'
import { reported } from '../asset-ledger.ts'
import type { Figure } from '../document.ts'
import { input, withInputs } from './inputs.ts'
import { figureFor, maySee, totalIn, type Reading } from './reading.ts'
import type { FigurePath, Trace, TraceInput } from './trace.ts'

type Common = Extract<
  FigurePath,
  { of: 'reference' | 'roadmap' | 'committed' | 'target' | 'gap-measures' | 'gap-commitments' }
>
type Inventory = Extract<FigurePath, { of: 'inventory' }>

/** The figures that stand for the whole cluster. */
export function commonTrace(reading: Reading, path: Common | Inventory): Trace | null {
  if (path.of === 'inventory') return inventoryTrace(reading, path)
  const { tally, document } = reading
  const { year } = path
  const made = { path, unit: 't', lines: [] } as const
  const of = (series: Parameters<typeof totalIn>[1], values: Parameters<typeof totalIn>[2]): Figure =>
    totalIn(reading, series, values, year)
  switch (path.of) {
    case 'reference': {
      const inputs = memberInputs(reading, 'member-reference', year)
      return {
        ...made,
        formula: 'reference-sum',
        value: of(document.reference, tally.reference),
        ...withInputs(inputs),
      }
    }
    case 'committed': {
      const inputs = memberInputs(reading, 'member-committed', year)
      return {
        ...made,
        formula: 'committed-sum',
        value: of(document.committed, tally.committed),
        ...withInputs(inputs),
      }
    }
    case 'roadmap': {
      const inputs = [
        input('Reference pathway', of(document.reference, tally.reference), { of: 'reference', year }),
        ...document.wedges.flatMap(({ pillar, firm, conditional }) => [
          input(`${pillarNames[pillar]}, firm`, wedgeIn(reading, firm, pillar, true, year), {
            of: 'wedge',
            pillar,
            firm: true,
            year,
          }),
          input(`${pillarNames[pillar]}, conditional`, wedgeIn(reading, conditional, pillar, false, year), {
            of: 'wedge',
            pillar,
            firm: false,
            year,
          }),
        ]),
      ]
      const value = of(document.roadmap, tally.roadmap)
      return { ...made, formula: 'reference-less-measures', value, ...withInputs(inputs) }
    }
    case 'target': {
      if (tally.target === null) return null
      const inputs = tally.cluster.target.map((point) =>
        input(`Target of ${point.year}`, { state: 'shown', value: point.tonnes }, null),
      )
      return { ...made, formula: 'target-line', value: of(document.target, tally.target), ...withInputs(inputs) }
    }
    default:
      return gapTrace(reading, path)
  }
}

function gapTrace(reading: Reading, path: Common): Trace | null {
  const { tally, document } = reading
  if (tally.target === null) return null
  const ofMeasures = path.of === 'gap-measures'
  const [series, values] = ofMeasures ? [document.roadmap, tally.roadmap] : [document.committed, tally.committed]
  const gap = ofMeasures ? document.gap.measures : document.gap.commitments
  const { year } = path
  const inputs = [
    input(ofMeasures ? 'Roadmap pathway' : 'Committed path', totalIn(reading, series, values, year), {
      of: ofMeasures ? 'roadmap' : 'committed',
      year,
    }),
    input('Target', totalIn(reading, document.target, tally.target, year), { of: 'target', year }),
  ]
  const value = totalIn(reading, gap, minus(values, tally.target), year)
  return { path, formula: 'gap', value, unit: 't', lines: [], ...withInputs(inputs) }
}

function inventoryTrace(reading: Reading, path: Inventory): Trace | null {
  const { tally, document } = reading
  const { baseYear } = tally.cluster
  const total = document.inventory.find(({ scope }) => scope === path.scope)
  if (total === undefined) return null
  let sum = 0
  const inputs = tally.ledger.sources.flatMap((source): readonly TraceInput[] => {
    const amount = reported(source.claim.figures, path.scope, baseYear)
    if (amount === null) return []
    sum += amount.tonnes
    const may = maySee(reading, source.organisationId, amount.confidential === 0 ? 'members' : 'confidential')
    const { organisationId, id: siteId, claim } = source
    const opens = { of: 'site-base', organisationId, siteId, scope: path.scope } as const
    return [input(`${claim.site.name}, ${claim.participant.member.name}`, figureFor(may, amount.tonnes), opens)]
  })
  const steward = reading.reader.kind === 'steward' && total.baseTonnes.state === 'withheld'
  const value = steward ? figureFor(true, sum) : total.baseTonnes
  return { path, formula: 'inventory-sum', value, unit: 't', lines: [], ...withInputs(inputs) }
}

function memberInputs(
  reading: Reading,
  of: 'member-reference' | 'member-committed',
  year: number,
): readonly TraceInput[] {
  const { members, years } = reading.tally
  return members.map((member) => {
    const { organisationId, name } = member.participant.member
    const path = of === 'member-reference' ? member.reference : (member.committed ?? member.reference)
    const secret = of === 'member-reference' ? member.secretBase : member.secretCommitted.some((tonnes) => tonnes !== 0)
    const may = maySee(reading, organisationId, secret ? 'confidential' : 'members')
    const value = member.base === null ? unknown('Nothing is known of it.') : figureFor(may, at(path, years, year) ?? 0)
    return input(name, value, { of, organisationId, year })
  })
}

export function wedgeIn(
  reading: Reading,
  series: Parameters<typeof totalIn>[1],
  pillar: string,
  firm: boolean,
  year: number,
): Figure {
  const { claims, counting, years } = reading.tally
  const sum = new Float64Array(years.length)
  for (const claim of claims) {
    const counted = counting.counted.get(claim)
    if (counted === undefined || claim.measure.pillar !== pillar || firmLevels.includes(claim.measure.level) !== firm)
      continue
    counted.forEach((tonnes, index) => (sum[index] = (sum[index] ?? 0) + tonnes))
  }
  return totalIn(reading, series, sum, year)
}
