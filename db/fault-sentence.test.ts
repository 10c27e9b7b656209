import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { dataFolder } from './embedded/data-folder.ts'
import { sentenceOf } from './fault-sentence.ts'

/** What somebody reads whose start fails at `step`. */
function said(step: () => unknown): string {
  try {
    step()
  } catch (fault) {
    return sentenceOf(fault)
  }
  return 'It did not fail.'
}

test('a setting that cannot be meant is named with what to write instead', () => {
  for (const port of [Number('abc'), 99_999, -1])
    expect(said(() => createServer().listen(port))).toBe(
      'PORT is no number of a port: choose one from 1 to 65535, such as PORT=3000.',
    )
  expect(said(() => new URL('nonsense'))).toMatch(/^DATABASE_URL is no address of a PostgreSQL: write postgres:/)
})

test('a data folder that is a file is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'concord-')), 'data')
  writeFileSync(file, '')
  for (const asked of [file, join(file, 'inner')])
    expect(said(() => dataFolder(tmpdir(), asked, () => undefined))).toBe(
      `${asked} is a file or lies in one: set CONCORD_DATA to a folder.`,
    )
})
