import { expect, test } from 'vitest'
import { exampleProblem, exampleStep } from '#lib/domain/schedule/example-problem'
import { planOf } from '#lib/domain/schedule/read-plan'
import { beginSolving } from './begin-solving.ts'

const limits = { seconds: 20, gap: 0.0001, megabytes: 512 }
const problem = exampleProblem({
  measures: [exampleStep('dear', 30, { capex: 1000 }), exampleStep('cheap', 30, { capex: 110 })],
  target: [null, 70, 70],
})
const aim = { least: 'cost', missed: 0 } as const

function heard(solving: ReturnType<typeof beginSolving>) {
  const said: string[] = []
  solving.hear({
    improved: (values) => said.push([...planOf(problem, solving.formulation, values).starts.keys()].join(' ')),
    progress: () => said.push('bound'),
    relaxed: () => said.push('relaxed'),
  })
  return said
}

test('whoever hears of it late is told the newest of what was said before', async () => {
  const solving = beginSolving(problem, aim, limits)
  const { relaxed, solved } = await solving.ended
  expect([relaxed.ok, solved.ok]).toEqual([true, true])
  expect(heard(solving)).toEqual(expect.arrayContaining(['relaxed', 'cheap']))
})

test('where enough is known the program ends and the relaxation does not', async () => {
  const solving = beginSolving(problem, aim, limits)
  solving.enough()
  const { relaxed, solved } = await solving.ended
  expect(relaxed.ok).toBe(true)
  expect(solved).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } })
  expect(solving.isStopped()).toBe(false)
})

test('what nobody wants any more ends, and whoever stops it knows when', async () => {
  const solving = beginSolving(problem, aim, limits)
  await solving.stop()
  expect(solving.isStopped()).toBe(true)
  const { relaxed, solved } = await solving.ended
  for (const answer of [relaxed, solved]) expect(answer).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } })
})

test('a plan to begin with is where it begins', async () => {
  const solving = beginSolving(problem, aim, limits, undefined, {
    starts: new Map([
      ['dear', 2031],
      ['cheap', 2030],
    ]),
    hubs: new Map(),
  })
  const said = heard(solving)
  await solving.ended
  expect(said).toContain('cheap')
})
