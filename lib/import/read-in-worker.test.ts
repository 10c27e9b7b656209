import { expect, test } from 'vitest'
import type { SiteRow } from '#lib/domain/inventory/import-row'
import { importRows } from '#scripts/bench/import-rows'
import { readEmissionsCsv } from './emissions-csv.ts'
import { unpackFigures, unpackRows } from './packed-rows.ts'
import { readEmissionsInWorker, readSitesInWorker } from './read-in-worker.ts'

const options = { sourceWhenEmpty: null }

test('a thread of its own gives the same answer as reading in place', async () => {
  const file = Buffer.from(`${importRows(5_000).emissions}A-1,,2023,9,CO2e,x,R\r\n`)
  const inPlace = await readEmissionsCsv(file, options)
  const inWorker = await readEmissionsInWorker(file, options)
  if (!inPlace.ok || !inWorker.ok) throw new Error('The file was refused')
  const { rows, problems, counts } = inPlace.value
  expect(unpackFigures(inWorker.value.rows)).toEqual({ rows, problems })
  expect(inWorker.value.summary.counts).toEqual(counts)
  expect(counts).toEqual({ rows: 5_001, good: 5_000, bad: 1, blank: 0 })
})

test('a hundred thousand rows are read while everything else goes on', async () => {
  const file = Buffer.from(importRows(100_000).emissions)
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const read = await readEmissionsInWorker(file, options)
  clearInterval(beat)
  expect(read.ok && read.value.summary.counts.good).toBe(100_000)
  expect(longest).toBeLessThan(500)
})

test('many files at once all get their answer', async () => {
  const file = Buffer.from(importRows(200).sites)
  const answers = await Promise.all(Array.from({ length: 6 }, () => readSitesInWorker(file)))
  expect(answers.map((answer) => answer.ok && answer.value.summary.counts.good)).toEqual([2, 2, 2, 2, 2, 2])
})

test('more files than can wait are refused at once, and the others are still answered', async () => {
  const file = Buffer.from(importRows(200).sites)
  const answers = await Promise.all(Array.from({ length: 14 }, () => readSitesInWorker(file)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(12)
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.kind]))).toEqual(['busy', 'busy'])
  expect((await readSitesInWorker(file)).ok).toBe(true)
})

test('a stream is read as it comes, and a broken one is refused', async () => {
  const parts = async function* () {
    yield Buffer.from('site_id,company,site\nA-1,Ac')
    yield Buffer.from('me,Works\n')
  }
  const whole = await readSitesInWorker(parts())
  const { rows } = unpackRows<SiteRow>(whole.ok ? whole.value.rows : '')
  expect(rows[0]?.company).toBe('Acme')
  const broken = async function* () {
    yield Buffer.from('site_id,company')
    throw new Error('connection reset')
  }
  const cut = await readSitesInWorker(broken())
  expect(cut.ok ? null : cut.refusal.kind).toBe('unreadable')
})

test('a reading that takes too long or too much memory is ended with a sentence', async () => {
  const file = Buffer.from(importRows(100_000).emissions)
  const slow = await readEmissionsInWorker(file, options, { milliseconds: 20, megabytes: 256 })
  expect(slow.ok ? null : slow.refusal.kind).toBe('took-too-long')
  const heavy = await readEmissionsInWorker(file, options, { milliseconds: 20_000, megabytes: 12 })
  expect(heavy.ok ? null : heavy.refusal.kind).toBe('took-too-much-memory')
})
