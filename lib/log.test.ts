import { expect, test } from 'vitest'
import { written, type LogLine } from './log.ts'

test('a log line says events, ids, durations and statuses', () => {
  const line: LogLine = {
    event: 'request',
    accountId: '0198c3f2-7a31-7d4c-9b1e-2f6d1c5a8e77',
    milliseconds: 12.5,
    status: 200,
  }
  expect(written(line)).toEqual(line)
})

test('what the list does not name is not written', () => {
  const smuggled = { event: 'saved', tonnes: 120_000 } as LogLine
  expect(written(smuggled)).toEqual({ event: 'saved' })
})

test('an e-mail address, a token or a sentence is withheld wherever it stands', () => {
  for (const value of [
    'amara@demo.concord.example',
    'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
    'duplicate key value violates unique constraint on (Padeswood)',
  ]) {
    expect(written({ event: 'fault', reason: value })).toEqual({ event: 'fault', reason: 'withheld' })
  }
})
