import { describe, expect, test } from 'vitest'
import { normaliseEmail } from './email.ts'

describe('an e-mail address', () => {
  test('is kept in lower case and without the blanks around it', () => {
    expect(normaliseEmail('  Anna.Kelly+roadmap@Steel.Example ')).toEqual({
      ok: true,
      value: 'anna.kelly+roadmap@steel.example',
    })
  })

  test.each([
    ['two addresses', 'a@x.com,b@y.com'],
    ['two addresses with a semicolon', 'a@x.com;b@y.com'],
    ['two at signs', 'a@x.com@y.com'],
    ['a full-width at sign', 'a＠x.com'],
    ['a full-width dot', 'a@x．com'],
    ['a letter that only looks Latin', 'аnna@x.com'],
    ['a blank inside', 'a b@x.com'],
    ['a no-break space inside', 'a\u00a0b@x.com'],
    ['a line break that would begin a header', 'a@x.com\r\nBcc: b@y.com'],
    ['a line break at its end', 'a@x.com\n'],
    ['a null byte', 'a\0@x.com'],
    ['a display name', 'Anna <a@x.com>'],
    ['a quoted box', '"a"@x.com'],
    ['no domain', 'a@'],
    ['no box', '@x.com'],
    ['no dot in the domain', 'a@localhost'],
    ['a number for a domain', 'a@10.0.0.1'],
    ['an address literal', 'a@[10.0.0.1]'],
    ['two dots in a row', 'a..b@x.com'],
    ['a dot before the at sign', 'a.@x.com'],
    ['a hyphen at the edge of a label', 'a@-x.com'],
    ['a box of 65 characters', `${'a'.repeat(65)}@x.com`],
    ['nothing', '   '],
  ])('with %s is refused', (_what, typed) => {
    expect(normaliseEmail(typed).ok).toBe(false)
  })
})
