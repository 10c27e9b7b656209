import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { plainBatches } from './plain-records.ts'

const readAll = (text: string, longest = 1_000) => {
  const batches = [...plainBatches(text, longest)]
  return { records: batches.flatMap(({ records }) => records), rest: text.slice(batches.at(-1)?.rest) }
}

const parsed = (text: string): readonly (readonly string[])[] =>
  parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })

describe('the fast reader of well-formed records', () => {
  test.each([
    'a,b\r\n1,2\r\n',
    'a,b\n1,2',
    'a,b\r1,2\r',
    'a\n\nb\n',
    '"a, b","say ""so""",""\n"two\r\nlines",x,\n',
    '""""\n',
    ' a , b \n',
    ',\n,',
    'a,"b"',
    'é,"💡"\n',
  ])('reads %j as the thorough parser does', (text) => {
    expect(readAll(text)).toEqual({ records: parsed(text), rest: '' })
  })

  test.each([
    ['a,b\n"open,2\n3,4\n', '"open,2\n3,4\n'],
    ['a,b\n"shut"x,2\n', '"shut"x,2\n'],
    ['a,b\nmid"dle,2\n', 'mid"dle,2\n'],
    ['a\n"b" \n', '"b" \n'],
  ])('leaves %j to it from the first record that is not', (text, rest) => {
    expect(readAll(text)).toEqual({ records: parsed(text.slice(0, -rest.length)), rest })
  })

  test('leaves a record that is too long, and all after it', () => {
    expect(readAll('a\nlong,record\nb\n', 5)).toEqual({ records: [['a']], rest: 'long,record\nb\n' })
  })

  test('agrees with the thorough parser on every short text of the marks that matter', () => {
    const marks = ['a', ',', '"', '\n', '\r']
    let texts = ['']
    for (let length = 1; length <= 5; length += 1) {
      texts = texts.flatMap((text) => marks.map((mark) => text + mark))
      for (const text of texts) {
        const { records, rest } = readAll(text)
        if (rest === '') expect(records, JSON.stringify(text)).toEqual(parsed(text))
        if (rest !== '') expect(() => parsed(text), JSON.stringify(text)).toThrow()
      }
    }
  })
})
