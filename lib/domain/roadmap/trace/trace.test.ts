import { expect, test } from 'vitest'
import { canonicalText } from '../../canonical.ts'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSubmission,
  oneSite,
} from '../examples.ts'
import { mergeRoadmap } from '../merge.ts'
import { traceOf } from './trace-of.ts'
import type { FigurePath, Trace, TraceReader } from './trace.ts'

const steward: TraceReader = { kind: 'steward' }
const member = (organisationId: string): TraceReader => ({ kind: 'member', organisationId })

const cluster = exampleCluster(
  [{ organisationId: 'A' }, { organisationId: 'B' }, { organisationId: 'C', registerTonnes: '7' }],
  {
    target: [{ year: 2030, tonnes: '150' }],
    hubs: [
      exampleHub('grid', {
        name: 'Grid',
        kind: 'power',
        unit: 'MWh',
        owner: { organisationId: null, name: 'Operator' },
        level: 'permit',
        phases: [{ id: '1', name: 'First line', from: 2025, capacityPerYear: '500', earlierStarts: [] }],
        illustrative: true,
      }),
    ],
  },
)
const boiler = exampleMeasure('boiler', 'a', 30, {
  pillar: 'electrification',
  rampYears: 2,
  energy: [{ carrier: 'power', mwhPerYear: '88' }],
  bookings: [{ hubId: 'grid', phaseId: null, perYear: '88', from: null, rampYears: null, class: 'confidential' }],
})
const hidden = exampleMeasure('hidden', 'b', 12.5, { title: 'Canary', class: 'confidential' })
const submissions = [
  oneSite('A', 100, {
    measures: [boiler],
    commitments: [exampleCommitment('c', { title: 'Half' })],
    site: { growthPercent: '1' },
  }),
  oneSite('B', 123.75, { measures: [hidden], class: 'confidential' }),
]
const bundle = { cluster, submissions, resolutions: [] }
const open = (path: FigurePath, reader: TraceReader, of = bundle): Trace => {
  const trace = traceOf(of, path, reader)
  if (!trace.ok) throw new Error(trace.refusal)
  return trace.value
}
const valueOf = ({ value }: Pick<Trace, 'value'>) => (value.state === 'shown' ? Number(value.value) : value.state)

test('the roadmap of a year opens to the reference and the wedges, and these down to a line of the register', () => {
  const top = open({ of: 'roadmap', year: 2030 }, steward)
  expect([top.formula, valueOf(top)]).toEqual(['reference-less-measures', 198.712])
  const inputs = new Map(top.inputs.map((input) => [input.label, valueOf(input)]))
  expect(inputs.get('Electrification, firm')).toBe(30)
  expect(inputs.get('Reference pathway')).toBe(241.212)
  const reference = open({ of: 'reference', year: 2030 }, steward)
  expect(reference.inputs.map((input) => [input.label, valueOf(input)])).toEqual([
    ['Company A', 110.462],
    ['Company B', 123.75],
    ['Company C', 7],
  ])
})

test('a figure opens step by step to the figure of a submission', () => {
  const a = open({ of: 'member-reference', organisationId: 'A', year: 2030 }, member('B'))
  const [site] = a.inputs
  expect(site?.opens).toEqual({ of: 'site-reference', organisationId: 'A', siteId: 'a', year: 2030 })
  const reference = open(site?.opens ?? { of: 'reference', year: 2030 }, member('B'))
  expect(reference.inputs.map((input) => [input.label, valueOf(input)])).toEqual([
    ['Site a, base year', 100],
    ['Growth of activity a year', 1],
    ['Closes in', 'unknown'],
  ])
  const base = open({ of: 'site-base', organisationId: 'A', siteId: 'a', scope: '1' }, member('B'))
  expect(base.lines).toEqual([
    {
      organisationId: 'A',
      siteId: 'a',
      lineId: null,
      stream: null,
      year: 2020,
      gas: 'CO2e',
      tonnes: '100',
      source: 'EU ETS',
      class: 'public',
    },
  ])
  expect(base.partly).toBe(false)
})

test('a measure opens to what its reader may see of it', () => {
  const path: FigurePath = { of: 'measure', id: 'boiler', year: 2028 }
  const rows = (reader: TraceReader) => open(path, reader).inputs.map((input) => [input.label, valueOf(input)])
  expect(valueOf(open(path, member('B')))).toBe(15)
  expect(rows(member('B'))).toContainEqual(['Years to full effect', 'withheld'])
  expect(rows(member('A'))).toContainEqual(['Years to full effect', 2])
  expect(open(path, member('B')).partly).toBe(true)
  expect(traceOf(bundle, { of: 'measure', id: 'hidden', year: 2028 }, member('A')).ok).toBe(false)
  expect(traceOf(bundle, { of: 'measure', id: 'hidden', year: 2028 }, member('B')).ok).toBe(true)
})

test('gap, target, commitments, inventory, hubs and demand open too', () => {
  const rows = (path: FigurePath, reader: TraceReader) => {
    const { formula, inputs, partly } = open(path, reader)
    return [formula, inputs.map((input) => [input.label, valueOf(input)]), partly]
  }
  expect(valueOf(open({ of: 'gap-measures', year: 2030 }, steward))).toBe(48.712)
  expect(rows({ of: 'target', year: 2030 }, member('A'))).toEqual(['target-line', [['Target of 2030', 150]], false])
  expect(rows({ of: 'member-committed', organisationId: 'A', year: 2030 }, member('A'))).toEqual([
    'committed-line',
    [['Half, 2030', 50]],
    false,
  ])
  expect(rows({ of: 'inventory', scope: '1' }, member('A'))).toEqual([
    'inventory-sum',
    [
      ['Site a, Company A', 100],
      ['Site b, Company B', 'withheld'],
    ],
    true,
  ])
  expect(rows({ of: 'hub-capacity', hubId: 'grid', year: 2030 }, member('B'))).toEqual([
    'hub-capacity',
    [['First line, from 2025', 500]],
    false,
  ])
  expect(rows({ of: 'hub-booked', hubId: 'grid', year: 2030 }, member('B'))).toEqual(['hub-booked', [], true])
  expect(rows({ of: 'demand', carrier: 'power', year: 2030 }, member('A'))).toEqual([
    'demand-sum',
    [['Measure boiler', 88]],
    false,
  ])
  expect(traceOf(bundle, { of: 'roadmap', year: 1999 }, steward)).toEqual({
    ok: false,
    refusal: 'The roadmap has no year 1999.',
  })
})

test('whatever another member opens, nothing of a confidential figure is in it', () => {
  const { document } = mergeRoadmap(cluster, submissions, [])
  const paths: FigurePath[] = [
    ...(['reference', 'roadmap', 'committed', 'target', 'gap-measures', 'gap-commitments'] as const).map((of) => ({
      of,
      year: 2030,
    })),
    ...document.wedges.flatMap(({ pillar }) =>
      [true, false].map((firm) => ({ of: 'wedge' as const, pillar, firm, year: 2030 })),
    ),
    ...(['member-reference', 'member-roadmap', 'member-committed'] as const).map((of) => ({
      of,
      organisationId: 'B',
      year: 2030,
    })),
    { of: 'site-reference', organisationId: 'B', siteId: 'b', year: 2030 },
    { of: 'site-roadmap', organisationId: 'B', siteId: 'b', year: 2030 },
    { of: 'site-base', organisationId: 'B', siteId: 'b', scope: '1' },
    { of: 'inventory', scope: '1' },
  ]
  for (const path of paths) {
    expect(canonicalText(open(path, member('A')))).not.toMatch(/Canary|12\.5|123\.75|111\.25|241\.2|198\.7|48\.7/)
    if (path.of !== 'target') expect(canonicalText(open(path, steward))).toMatch(/"shown"/)
  }
})

test('a promise that starts from a year its owner keeps confidential is withheld from the others', () => {
  const { document } = oneSite('A', 100, { commitments: [exampleCommitment('c', { baseYear: 2018 })] })
  const emissions = [...document.emissions, exampleEmission('a', 246, { year: 2018, class: 'confidential' })]
  const of = { ...bundle, submissions: [exampleSubmission('A', { ...document, emissions })] }
  const path: FigurePath = { of: 'member-committed', organisationId: 'A', year: 2030 }
  expect(open(path, member('A'), of).inputs.map(valueOf)).toEqual([123])
  expect(canonicalText(open(path, member('B'), of))).not.toMatch(/123|246/)
})
