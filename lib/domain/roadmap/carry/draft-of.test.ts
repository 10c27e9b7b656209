import { describe, expect, test } from 'vitest'
import { canonicalText, type Json } from '../../canonical.ts'
import type { AcceptedSubmission, EmissionEntry } from '../../submission/document.ts'
import type { Bundle, DraftInputs, Earlier } from '../bundle.ts'
import { exampleCluster, exampleCommitment, exampleHub, exampleMeasure, oneSite } from '../examples.ts'
import { onTrial } from '../../scenario/change.ts'
import type { ClusterEntry, Series } from '../document.ts'
import { mergeRoadmap } from '../merge.ts'
import { parseBundle } from '../parse-bundle.ts'
import { traceOf } from '../trace/trace-of.ts'
import { draftOf } from './draft-of.ts'
import { earlierThan } from './next-earlier.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const clusterOf = (members: readonly string[], more: Partial<Omit<ClusterEntry, 'members'>> = {}) =>
  exampleCluster(
    members.map((organisationId) => ({ organisationId })),
    { horizonYear: 2022, ...more },
  )
const cluster = clusterOf(ids)
const secret = (id: string, tonnes: number, more: Parameters<typeof oneSite>[2] = {}) =>
  oneSite(id, tonnes, { class: 'confidential', ...more })
const five = [100, 110, 120, 130, 140]
const sent = (sizes: readonly number[]) => sizes.map((size, index) => secret(ids[index] ?? '', size))

/** Drafts of these submissions one after the other; of each a cluster of its own may be given. */
function draftsOf(steps: readonly (Partial<DraftInputs> & Pick<DraftInputs, 'submissions'>)[]) {
  let earlier: Earlier | undefined
  return steps.map((step, index) => {
    const inputs: DraftInputs = { cluster, resolutions: [], ...step, ...(earlier === undefined ? {} : { earlier }) }
    const draft = draftOf(inputs)
    earlier = earlierThan(inputs, draft, index + 1)
    return { inputs, document: draft.document, conflicts: draft.conflicts, earlier }
  })
}
const lastOf = (steps: readonly (Partial<DraftInputs> & Pick<DraftInputs, 'submissions'>)[]) => {
  const last = draftsOf(steps).at(-1)
  if (last === undefined) throw new Error('No draft')
  return last
}
const after = (...submissions: readonly (readonly AcceptedSubmission[])[]) =>
  lastOf(submissions.map((all) => ({ submissions: all })))
const valuesOf = (series: Series | undefined) =>
  series?.state === 'shown' ? series.values.map(Number) : series?.reason

describe('The known answers, in the document itself', () => {
  test('600 stands after one member’s correction to 585, in every total, and the document says since when and why', () => {
    const { document } = after(sent(five), sent([85, ...five.slice(1)]))
    expect(valuesOf(document.reference)).toEqual([600, 600, 600])
    expect(valuesOf(document.roadmap)).toEqual([600, 600, 600])
    expect(document.inventory[0]?.baseTonnes).toEqual({ state: 'shown', value: '600' })
    expect(document.recorded).toEqual([{ year: 2020, sites: 5, tonnes: { state: 'shown', value: '600' } }])
    expect(document.carried).toEqual([
      {
        totals: 'tonnes',
        how: 'parts',
        draft: 1,
        sentence: expect.stringContaining('confidential figures count as in draft 1') as string,
      },
    ])
    expect(JSON.stringify(document)).not.toContain('585')
  })

  test('a joiner that takes 900 to 1000 is carried forward, and is named as included all the same', () => {
    const nine = [150, 150, 200, 200, 200]
    const { document } = after(sent(nine), sent([...nine, 100]))
    expect(valuesOf(document.reference)).toEqual([900, 900, 900])
    expect(document.coverage.membersIncluded).toBe(6)
    expect(document.members[5]).toMatchObject({ organisationId: 'F', standing: 'included' })
  })

  test('a joiner’s place in the register stands for it until its figures may be counted', () => {
    const known = exampleCluster(
      ids.map((organisationId) => ({ organisationId, registerTonnes: organisationId === 'F' ? '90' : null })),
      { horizonYear: 2021 },
    )
    const { document } = lastOf([
      { cluster: known, submissions: sent(five) },
      { cluster: known, submissions: sent([...five, 105]) },
    ])
    expect(valuesOf(document.reference)).toEqual([690, 690])
  })

  test('who leaves stays in the totals with its confidential figures, and is no member any more', () => {
    const { document } = lastOf([
      { submissions: sent([...five, 105]) },
      { cluster: clusterOf(ids.slice(1)), submissions: sent([...five, 105]).slice(1) },
    ])
    expect(valuesOf(document.reference)).toEqual([705, 705, 705])
    expect(document.members.map(({ organisationId }) => organisationId)).not.toContain('A')
  })

  test('once enough have changed the totals move, whatever waited before', () => {
    const all = after(sent(five), sent([85, ...five.slice(1)]), sent(five.map((size) => size + 10))).document
    expect(valuesOf(all.reference)).toEqual([650, 650, 650])
    expect(all.carried).toBeUndefined()
  })

  test('what changed back is as it was: nothing is carried', () => {
    expect(after(sent(five), sent([85, ...five.slice(1)]), sent(five)).document).toEqual(after(sent(five)).document)
  })
})

describe('What is open is counted as it is now', () => {
  const open = (start: number, tonnes: number) =>
    oneSite('G', 300, { measures: [exampleMeasure('m', 'g', tonnes, { start })] })

  test('an open measure moves in the totals while a confidential correction waits, and they still add up', () => {
    const { document } = after([...sent(five), open(2021, 40)], [...sent([85, ...five.slice(1)]), open(2022, 50)])
    expect(valuesOf(document.reference)).toEqual([900, 900, 900])
    expect(valuesOf(document.roadmap)).toEqual([900, 900, 850])
    expect(valuesOf(document.wedges.find(({ pillar }) => pillar === 'capture')?.firm)).toEqual([0, 0, 50])
    expect(document.measures[0]).toMatchObject({ start: 2022 })
  })

  test('an open figure of the company whose confidential one waits is counted at once', () => {
    const withMeasure = (tonnes: number, start: number) =>
      secret('A', tonnes, { measures: [exampleMeasure('m', 'a', 20, { start })] })
    const { document } = after(
      [withMeasure(100, 2021), ...sent(five).slice(1)],
      [withMeasure(85, 2022), ...sent(five).slice(1)],
    )
    expect(valuesOf(document.roadmap)).toEqual([600, 600, 580])
  })

  test('a scenario on trial beside such a draft moves what is open in it, and nothing else', () => {
    const before = [...sent(five), open(2021, 40)]
    const now = [...sent([85, ...five.slice(1)]), open(2021, 40)]
    const changes = [{ kind: 'leave-out', measureId: 'm' } as const]
    const trial = { ...cluster, scenario: onTrial({ id: 'x', name: 'Without', changes }) }
    const { earlier } = after(before)
    const document = draftOf({ cluster: trial, submissions: now, resolutions: [], earlier }).document
    expect(valuesOf(document.reference)).toEqual([900, 900, 900])
    expect(valuesOf(document.roadmap)).toEqual([900, 900, 900])
    expect(valuesOf(after(before, now).document.roadmap)).toEqual([900, 860, 860])
  })

  test('growth that everybody reads moves confidential tonnes, and would tell them: it stands with them', () => {
    const growing = secret('A', 100, { site: { growthPercent: '10' } })
    expect(valuesOf(after(sent(five), [growing, ...sent(five).slice(1)]).document.reference)).toEqual([600, 600, 600])
  })

  test('so does a promise on confidential tonnes, in what is committed', () => {
    const promised = (percent: string) =>
      ids.map((id, index) =>
        secret(id, 100 + index, {
          commitments: [
            exampleCommitment(`c${id}`, { targetYear: 2022, reductionPercent: id === 'A' ? percent : '50' }),
          ],
        }),
      )
    const [first, second] = draftsOf([{ submissions: promised('50') }, { submissions: promised('60') }])
    expect(valuesOf(first?.document.committed)).toEqual([721, 540.75, 360.5])
    expect(second?.document.committed).toEqual(first?.document.committed)
    expect(second?.document.commitments.find(({ id }) => id === 'cA')?.reductionPercent).toBe('60')
  })

  test('whoever opens its figure has it counted', () => {
    const { document } = after(sent([...five, 105]), [oneSite('A', 85), ...sent([...five, 105]).slice(1)])
    expect(valuesOf(document.reference)).toEqual([690, 690, 690])
    expect(document.carried).toBeUndefined()
  })

  test('a figure that is closed again stands as it was read by all', () => {
    const opened = [oneSite('G', 300), ...sent(five)]
    expect(valuesOf(after(opened, [secret('G', 260), ...sent(five)]).document.reference)).toEqual([900, 900, 900])
  })

  test('a confidential row that is left out beside open ones is no opening', () => {
    const row = (gas: string, tonnes: string, more: Partial<EmissionEntry>): EmissionEntry => ({
      siteId: 'a',
      year: 2020,
      scope: '1',
      gas,
      tonnes,
      source: 'meter',
      note: null,
      class: 'confidential',
      ...more,
    })
    const submissionOf = (emissions: readonly EmissionEntry[]) => {
      const { digest, document } = secret('A', 100)
      return { digest, document: { ...document, emissions } } as AcceptedSubmission
    }
    const n2o = row('N2O', '7', { class: 'public' })
    const before = submissionOf([row('CO2', '100', {}), n2o])
    // What stays open is as it was, or corrected a little: it is not what was confidential.
    const left = [submissionOf([n2o]), submissionOf([{ ...n2o, tonnes: '8' }])]
    const rest = sent(five).slice(1)
    expect(left.map((one) => valuesOf(after([before, ...rest], [one, ...rest]).document.reference))).toEqual([
      [607, 607, 607],
      [608, 608, 608],
    ])
  })
})

describe('What neither can be counted anew nor in parts', () => {
  const measures = (of: string, left: number) => [
    exampleMeasure(`m${of}`, of.toLowerCase(), 30 + left, { start: 2021, class: 'confidential' }),
  ]
  const all = () => ids.map((id, index) => secret(id, 100 + index, { measures: measures(id, index) }))

  test('a decision that takes out one confidential measure settles its conflict and leaves the totals', () => {
    const clash = [
      exampleMeasure('one', 'a', 30, { start: 2021, class: 'confidential', exclusiveGroup: 'kiln' }),
      exampleMeasure('two', 'a', 25, { start: 2021, class: 'confidential', exclusiveGroup: 'kiln' }),
    ]
    const submissions = [secret('A', 100, { measures: clash }), ...all().slice(1)]
    const [first] = draftsOf([{ submissions }])
    const conflict = first?.conflicts.find(({ kind }) => kind === 'exclusive-measures')
    if (first === undefined || conflict === undefined) throw new Error('There is no conflict')
    const [way] = conflict.waysOut.filter(({ id }) => id.includes('one'))
    const decision = {
      key: conflict.key,
      factsDigest: conflict.factsDigest,
      choice: way?.id ?? '',
      reason: 'One kiln.',
      decidedBy: 'lead',
      decidedAt: '2027-01-15T10:00:00.000Z',
    }
    const second = lastOf([{ submissions }, { submissions, resolutions: [decision] }])
    expect(second.conflicts.find(({ key }) => key === conflict.key)?.resolution?.choice).toBe(way?.id)
    expect(second.document.roadmap).toEqual(first.document.roadmap)
    // It is kept by its parties: the members, who sign the document, learn that there was one.
    expect(second.document.resolutions).toEqual([])
    expect(second.document.keptDecisions).toBe(1)
    expect(second.document.carried).toMatchObject([{ totals: 'tonnes', how: 'parts', draft: 1 }])
  })

  test('energy that an open measure burns stands as a whole when its start moves', () => {
    const burning = (start: number) =>
      ids.map((id, index) =>
        oneSite(id, 100, {
          measures: [
            exampleMeasure(`m${id}`, id.toLowerCase(), 10, {
              start: id === 'A' ? start : 2021,
              energy: [{ carrier: 'power', mwhPerYear: String(50 + index) }],
            }),
          ],
        }),
      )
    const keeping = clusterOf(ids, { hubs: [exampleHub('h')] })
    const [first, second] = draftsOf([
      { cluster: keeping, submissions: burning(2021) },
      { cluster: keeping, submissions: burning(2022) },
    ])
    const demandIn = (document: NonNullable<typeof first>['document'] | undefined) =>
      document?.demand?.find(({ of }) => of === 'power')?.perYear
    expect(valuesOf(demandIn(first?.document))).toEqual([0, 371, 371])
    expect(demandIn(second?.document)).toEqual(demandIn(first?.document))
    expect(second?.document.carried).toMatchObject([{ totals: 'demand.power', how: 'whole', draft: 1 }])
    expect(valuesOf(second?.document.roadmap)).toEqual([700, 640, 630])
  })

  test('a longer horizon with one correction is withheld: no earlier draft has those years', () => {
    const { document } = lastOf([
      { submissions: sent(five) },
      { cluster: clusterOf(ids, { horizonYear: 2023 }), submissions: sent([85, ...five.slice(1)]) },
    ])
    expect(document.reference).toEqual({
      state: 'withheld',
      reason: 'Beside an earlier draft it would tell what too few companies keep confidential.',
    })
    expect(document.carried).toMatchObject([{ totals: 'tonnes', how: 'withheld', draft: 1 }])
    expect(JSON.stringify(document)).not.toContain('585')
  })
})

describe('Bytes', () => {
  test('a first draft, and drafts of open clusters, are those of the merge alone', () => {
    const open = five.map((size, index) => oneSite(ids[index] ?? '', size))
    const moved = [oneSite('A', 85), ...open.slice(1)]
    expect(after(open, moved).document).toEqual(mergeRoadmap(cluster, moved, []).document)
    expect(after(open, moved).earlier.releases).toEqual([])
    expect(after(sent(five)).document).toEqual(mergeRoadmap(cluster, sent(five), []).document)
  })

  test('the bundle of a draft that carries makes it again to the byte, in any order, by way of its file', () => {
    const { inputs, document, earlier } = after(sent(five), sent([85, ...five.slice(1)]))
    const bundle: Bundle = {
      schema: 'concord/bundle/1',
      ...inputs,
      submissions: inputs.submissions.toReversed(),
      earlier,
    }
    const read = parseBundle(JSON.parse(JSON.stringify(bundle)) as Json)
    if (!read.ok) throw new Error(read.refusal.join('\n'))
    expect(canonicalText(draftOf(read.value).document)).toBe(canonicalText(document))
  })

  test('a figure that is carried opens to what it is counted from, and tells nothing of what waits', () => {
    const { inputs } = after(sent(five), sent([85, ...five.slice(1)]))
    const reader = { kind: 'member', organisationId: 'B' } as const
    const trace = traceOf(inputs, { of: 'reference', year: 2021 }, reader)
    expect(trace.ok && trace.value.value).toEqual({ state: 'shown', value: '600' })
    expect(JSON.stringify(trace)).not.toMatch(/"(85|585)"/)
  })

  test('the miss of the target is told from the totals that are shown', () => {
    const target = [
      { year: 2020, tonnes: '590' },
      { year: 2022, tonnes: '590' },
    ]
    const aiming = clusterOf(ids, { target })
    const steps = [sent(five), sent([85, ...five.slice(1)])].map((submissions) => ({ cluster: aiming, submissions }))
    const missOf = ({ conflicts }: ReturnType<typeof lastOf>) =>
      conflicts.find(({ key }) => key === 'target-missed:cluster')
    const [first, second] = draftsOf(steps)
    if (first === undefined || second === undefined) throw new Error('No drafts')
    expect(mergeRoadmap(aiming, sent([85, ...five.slice(1)]), []).conflicts.map(({ key }) => key)).not.toContain(
      'target-missed:cluster',
    )
    expect(missOf(second)).toEqual(missOf(first))
  })
})
