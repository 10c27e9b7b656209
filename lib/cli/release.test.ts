import { expect, test } from 'vitest'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { exampleCluster, oneSite } from '#lib/domain/roadmap/examples'
import { runConcord } from './run.ts'

const ids = ['A', 'B', 'C', 'D', 'E']
const bundleOf = (sizes: readonly number[]): Bundle => ({
  schema: 'concord/bundle/1',
  cluster: exampleCluster(ids.map((organisationId) => ({ organisationId }))),
  submissions: sizes.map((size, index) => oneSite(ids[index] ?? '', size, { class: 'confidential' })),
  resolutions: [],
})
const nobody = bundleOf([])
const files: Readonly<Record<string, Bundle>> = {
  'first.json': bundleOf([100, 110, 120, 130, 140]),
  'corrected.json': bundleOf([85, 110, 120, 130, 140]),
  'four.json': bundleOf([100, 110, 120, 130]),
  'elsewhere.json': { ...nobody, cluster: { ...nobody.cluster, id: 'cluster-2' } },
}
const concord = (...args: readonly string[]) =>
  runConcord(args, {
    pathOf: (path) => path,
    async readFile(path) {
      const found = files[path]
      if (found === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
      return new TextEncoder().encode(JSON.stringify(found))
    },
  })

async function totalOf(name: string, ...paths: readonly string[]): Promise<unknown> {
  const outcome = await concord('release', ...paths)
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  const { totals } = JSON.parse(outcome.value) as { readonly totals: readonly { readonly total: string }[] }
  return totals.find(({ total }) => total === name)
}

test('a total is shown, withheld with what would open it, or carried forward from an earlier release', async () => {
  expect(await totalOf('recorded.2020', 'corrected.json')).toMatchObject({ state: 'shown', values: ['585'] })
  expect(await totalOf('recorded.2020', 'four.json')).toMatchObject({
    state: 'withheld',
    opens: [ids.slice(0, 4).map((organisationId) => ({ organisationId, field: 'emissions' }))],
  })
  expect(await totalOf('recorded.2020', 'corrected.json', 'first.json')).toMatchObject({
    state: 'carried',
    values: ['600'],
  })
})

test('what cannot be read is refused in a sentence', async () => {
  const refusals = await Promise.all([concord('release'), concord('release', 'first.json', 'none.json')])
  expect(refusals).toEqual([
    { ok: false, refusal: ['Wrong arguments. Use: concord release BUNDLE.json [EARLIER.json …]'] },
    { ok: false, refusal: ['There is no file none.json.'] },
  ])
})

test('an earlier bundle of another cluster is no earlier release', async () => {
  const outcome = await concord('release', 'first.json', 'corrected.json', 'elsewhere.json')
  expect(!outcome.ok && outcome.refusal).toEqual(['elsewhere.json is a bundle of another cluster.'])
})
