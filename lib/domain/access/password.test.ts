import { describe, expect, test } from 'vitest'
import { normalisePassword, passwordFault } from './password.ts'

const anna = { name: 'Anna Kelly', email: 'a.kelly@northsteel.example' }

describe('a password', () => {
  test.each([
    ['unrelated words', 'copper lantern walks uphill'],
    ['random letters', 'vKz9pQ2mXw7RtLb'],
    ['random digits', '830274619503826'],
    ['words of another script', 'медведь читает газету'],
    ['words with one common one among them', 'winter otter sings baritone'],
    ['exactly fifteen characters', 'tulip-anvil-fox'],
    ['two hundred characters', 'otter paints nine violins '.repeat(8).slice(0, 200)],
  ])('of %s is accepted', (_what, password) => {
    expect(passwordFault(password, anna)).toBeNull()
  })

  test.each([
    ['fourteen characters', 'tulip anvil fo'],
    ['more than two hundred characters', 'otter paints nine violins '.repeat(8)],
    ['one character over and over', 'aaaaaaaaaaaaaaaaaa'],
    ['a short unit over and over', 'abc9abc9abc9abc9'],
    ['a word over and over', 'tulip tulip tulip'],
    ['the alphabet', 'abcdefghijklmnopqrs'],
    ['digits in order', '1234567890123456'],
    ['a keyboard row', 'qwertyuiopasdfghjkl'],
    ['a keyboard row backwards', 'poiuytrewq0987654321'],
    ['keyboard columns', '1qaz2wsx3edc4rfv'],
    ['a famous phrase', 'correct horse battery staple'],
    ['a famous phrase with a year', 'MayTheForceBeWithYou2026!'],
    ['a common word and digits in order', 'Password12345678!'],
    ['a common word with signs for letters', 'P4$$w0rd-P4$$w0rd-1'],
    ['a season, a year and signs', 'Summer2026!!!!!!'],
    ['the name of the product', 'Concord-Roadmap-2026'],
    ['its owner’s name', 'anna kelly anna kelly 1'],
    ['its owner’s address', 'a.kelly@northsteel'],
  ])('of %s is refused', (_what, password) => {
    expect(passwordFault(password, anna)).not.toBeNull()
  })

  test('typed with combining marks is the same password', () => {
    expect(normalisePassword('cafe\u0301 au lait')).toBe(normalisePassword('caf\u00e9 au lait'))
  })
})
