import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEmissionsCsv } from './emissions-csv.ts'
import { readSitesCsv } from './sites-csv.ts'

const emissions = Buffer.from(
  'site_id,site,year,scope,gas,tonnes_co2e,source\r\nA-1,"Works, North",2022,1,CO2e,11103.5,Register\r\nA-1,"Works, North",2023,1,CO2e,9,Register\r\nB-2,"The ""Mill""",2023,2-market,CO2e,0,Répertoire\r\n',
)
const sites = Buffer.from(
  'site_id,company,site,lat,lon,permit_id,source\r\nA-1,Acme,"Works, North",53.5,-0.25,P1; P2,Register\r\nB-2,Beta,"The ""Mill""",,,,Répertoire\r\n',
)

type Mutation = { readonly at: number; readonly cut: number; readonly put: Uint8Array }

const hostileBytes = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc
    .constantFrom(
      '"',
      ',',
      '\r\n',
      '\n\n',
      ';',
      '\0',
      '\ufeff',
      '=',
      "'",
      '-',
      '1e999',
      'NaN',
      '1.234,5',
      '\u202e',
      '💥',
    )
    .map((text) => Uint8Array.from(Buffer.from(text))),
)
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(400),
  cut: fc.nat(12),
  put: hostileBytes,
})

const mutate = (file: Buffer, mutations: readonly Mutation[]): Buffer =>
  mutations.reduce(
    (bytes, { at, cut, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
    file,
  )

/** What must hold of any answer: a refusal with its sentence, or counts that add up and good rows that are whole. */
const answersWhole = (
  answer: Awaited<ReturnType<typeof readEmissionsCsv>> | Awaited<ReturnType<typeof readSitesCsv>>,
) => {
  if (!answer.ok) {
    expect(answer.refusal.sentence).toMatch(/Nothing was saved\.$/)
    return
  }
  const { rows, problems, counts } = answer.value
  expect(rows.length).toBe(counts.good)
  expect(counts.good + counts.bad).toBe(counts.rows)
  expect(problems.length > 0).toBe(counts.bad > 0)
  expect(new Set(problems.map((problem) => problem.row)).size).toBe(counts.bad)
  for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(60)
}

test('six thousand mutated emission files are read or refused, never half and never with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const answer = await readEmissionsCsv(mutate(emissions, mutations), { sourceWhenEmpty: null })
      answersWhole(answer)
      if (answer.ok) for (const row of answer.value.rows) expect(row.tonnes).toMatch(/^\d+(\.\d*[1-9])?$/)
    }),
    { numRuns: 6_000 },
  )
})

test('four thousand mutated site files are read or refused, never half and never with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      answersWhole(await readSitesCsv(mutate(sites, mutations)))
    }),
    { numRuns: 4_000 },
  )
})
