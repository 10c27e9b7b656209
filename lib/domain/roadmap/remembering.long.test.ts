import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { isDecimal } from '../decimal.ts'
import { carriers, levels, pillars, scopes, type AcceptedSubmission } from '../submission/document.ts'
import type { Bundle } from './bundle.ts'
import {
  decisionOn,
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import { mergeRoadmap } from './merge.ts'

// A merge keeps parts of itself with the objects they rest on (last-answer.ts). A copy of the inputs shares no object with anything
// merged before, so nothing is remembered of it: the bytes of both must be the same, whatever was changed.

const textOf = ({ cluster, submissions, resolutions }: Bundle): string =>
  canonicalText(mergeRoadmap(cluster, submissions, resolutions))
const textOfCopy = (bundle: Bundle): string => textOf(structuredClone(bundle))

const flow = (side: 'sent' | 'received', kind: 'co2-capture' | 'heat', to: string, perYear: string) => ({
  side,
  kind,
  origin: kind === 'heat' ? null : ('fossil' as const),
  counterpart: { organisationId: to, name: `Company ${to}` },
  perYear,
  class: 'members' as const,
})
const booking = (hubId: string, perYear: string) => ({
  hubId,
  phaseId: null,
  perYear,
  from: null,
  rampYears: null,
  class: 'members' as const,
})

/** A company with a plant of its own and one that another company claims too, and with measures of every sort. */
function companyOf(name: string, next: string): AcceptedSubmission {
  const [own, joint] = [`${name}-own`, `${name}-joint`]
  return exampleSubmission(name, {
    sites: [
      exampleSite(own, { growthPercent: '0.7', permits: [`P-${name}`] }),
      exampleSite(joint, {
        permits: [name < 'C' ? 'joint' : `J-${name}`],
        ownerShares: [{ owner: `Company ${name}`, percent: '60' }],
      }),
    ],
    emissions: [
      exampleEmission(own, 900.3),
      exampleEmission(own, 1000, { year: 2018, class: 'members' }),
      exampleEmission(joint, 400, { class: 'confidential' }),
    ],
    commitments: [
      exampleCommitment(`${name}-c`, { baseTonnes: '900.3', interim: [{ year: 2026, reductionPercent: '10' }] }),
    ],
    measures: [
      exampleMeasure(`${name}-1`, own, 700, {
        bookings: [booking('h1', '200'), booking('h2', '50')],
        energy: [{ carrier: 'power', mwhPerYear: '12.5' }],
        flows: [flow('sent', name < 'D' ? 'co2-capture' : 'heat', next, '120')],
      }),
      exampleMeasure(`${name}-2`, own, 300, {
        start: 2031,
        rampYears: 3,
        lifetimeYears: 9,
        exclusiveGroup: 'kiln',
        bookings: [booking('h1', '100')],
      }),
      exampleMeasure(`${name}-3`, own, 350, {
        exclusiveGroup: 'kiln',
        start: 2032,
        prerequisites: [`${name}-1`],
        flows: [
          flow('received', 'co2-capture', name === 'A' ? 'F' : String.fromCharCode(name.charCodeAt(0) - 1), '110'),
        ],
      }),
      exampleMeasure(`${name}-4`, joint, 90, { class: 'confidential', level: 'idea', bookings: [booking('h1', '90')] }),
    ],
  })
}

const phaseFrom = (from: number) => ({ id: '1', name: 'First', from, capacityPerYear: '100', earlierStarts: [] })
const price = { amount: '40', class: 'members' } as const
const prices = { tariffPerUnit: price, fixedCostPerYear: price, capex: price }
const names = ['A', 'B', 'C', 'D', 'E', 'F']
const open: Bundle = {
  schema: 'concord/bundle/1',
  cluster: exampleCluster([...names.map((organisationId) => ({ organisationId })), { organisationId: 'G' }], {
    target: [{ year: 2030, tonnes: '2000' }],
    hubs: [
      exampleHub('h1', { ...prices, minimumTakePerYear: '900' }),
      exampleHub('h2', { ...prices, kind: 'power', unit: 'MWh', phases: [phaseFrom(2030)] }),
    ],
    capitalBudget: [{ year: 2028, amount: '100' }],
  }),
  submissions: names.map((name, index) => companyOf(name, names[(index + 1) % names.length] ?? '')),
  resolutions: [],
}
const settled: Bundle = {
  ...open,
  resolutions: mergeRoadmap(open.cluster, open.submissions, []).conflicts.flatMap((conflict, index) => {
    const way = conflict.waysOut[index % (conflict.waysOut.length + 1)]
    return way === undefined ? [] : [decisionOn(conflict, way.id)]
  }),
}

const words: readonly (readonly string[])[] = [
  ['public', 'members', 'confidential'],
  pillars,
  levels,
  scopes,
  carriers,
  ['sent', 'received'],
  ['co2-capture', 'co2-storage', 'co2-use', 'heat', 'hydrogen'],
]
const ofNothing: Readonly<Record<string, unknown>> = {
  lifetimeYears: 12,
  closesIn: 2036,
  from: 2033,
  rampYears: 4,
  growthPercent: '1.5',
  baseTonnes: '800',
  capex: '1000',
  minimumTakePerYear: '10',
  registerTonnes: '70.5',
}

function otherThan(value: unknown, key: string): unknown {
  if (value === null) return ofNothing[key] ?? 'told'
  if (typeof value === 'number') return value + 1
  if (typeof value !== 'string') return !value
  if (isDecimal(value)) return value === '41.5' ? '42' : '41.5'
  const known = words.find((list) => list.includes(value))
  return known === undefined ? `${value}'` : known[(known.indexOf(value) + 1) % known.length]
}

/** Every value in which one thing is another: a field, or an element of a list that is left out. All else are the very same objects. */
function* withOneChange(value: unknown, key = ''): Generator {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    for (const [index, item] of list.entries()) {
      yield list.toSpliced(index, 1)
      for (const other of withOneChange(item, key)) yield list.with(index, other)
    }
    return
  }
  if (value === null || typeof value !== 'object') return yield otherThan(value, key)
  for (const [name, field] of Object.entries(value))
    for (const other of withOneChange(field, name)) yield { ...value, [name]: other }
}

/** The bundle, with one of its parts changed in every way. */
const variants = <Part extends keyof Bundle>(bundle: Bundle, part: Part, value: unknown): readonly Bundle[] =>
  [...withOneChange(value, part)].map((other) => ({ ...bundle, [part]: other }))

test('whatever field of a submission changes, the merge after it gives the bytes of a fresh one', () => {
  const [first, ...others] = settled.submissions
  const text = textOf(settled)
  const changed = [...withOneChange(first)].map((other) => ({ ...settled, submissions: [other, ...others] }) as Bundle)
  const different = changed.filter((bundle) => {
    const remembered = textOf(bundle)
    expect(remembered).toBe(textOfCopy(bundle))
    return remembered !== text
  })
  expect(textOf(settled)).toBe(text)
  expect(text).toBe(textOfCopy(settled))
  // Most fields do move the roadmap: the changes are real ones.
  expect(different.length).toBeGreaterThan(100)
})

test('whatever the cluster or a decision changes, the merge after it gives the bytes of a fresh one', () => {
  const changed = [
    ...variants(settled, 'cluster', settled.cluster),
    ...variants(settled, 'resolutions', settled.resolutions.slice(0, 9)),
  ]
  for (const bundle of changed) expect(textOf(bundle)).toBe(textOfCopy(bundle))
})

test('changes one after another leave no mark of those before', () => {
  let bundle = settled
  for (const [index, submission] of settled.submissions.entries()) {
    const several = [...withOneChange(submission)].filter((_, at) => at % 29 === index)
    for (const other of several as readonly AcceptedSubmission[]) {
      bundle = { ...bundle, submissions: bundle.submissions.with(index, other) }
      expect(textOf(bundle)).toBe(textOfCopy(bundle))
    }
  }
})

test('another process, which remembers nothing, gives the bytes of a merge that remembers much', () => {
  textOf(open)
  const bundle = { ...settled, submissions: settled.submissions.with(2, companyOf('C', 'F')) }
  const program = `
    import { readFileSync } from 'node:fs'
    import { canonicalText } from './lib/domain/canonical.ts'
    import { mergeRoadmap } from './lib/domain/roadmap/merge.ts'
    const { cluster, submissions, resolutions } = JSON.parse(readFileSync(0, 'utf8'))
    process.stdout.write(canonicalText(mergeRoadmap(cluster, submissions, resolutions)))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    encoding: 'utf8',
    input: JSON.stringify(bundle),
  })
  expect(stderr.replaceAll(/^.*Warning.*$\n?/gm, '')).toBe('')
  expect(stdout).toBe(textOf(bundle))
})
