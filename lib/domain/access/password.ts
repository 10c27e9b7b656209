import { commonPhrases, commonWords } from './common-passwords.ts'

export const passwordLength = { min: 15, max: 200 } as const

/** A password alone must not follow from what everybody knows of its owner. */
export type Owner = { readonly name: string; readonly email: string }

/** One Unicode form, so that the same keys give the same password on every device. Nothing else is changed, blanks included. */
export const normalisePassword = (typed: string): string => typed.normalize('NFC')

/** Why a password is refused, as a sentence; null when it may be used. Expects the normalised password. */
export function passwordFault(password: string, owner: Owner): string | null {
  const length = [...password].length
  if (length < passwordLength.min)
    return `Use at least ${passwordLength.min} characters. Four or five unrelated words do well.`
  if (length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`
  const forms = [plain(password), withoutSubstitutes(password)]
  if (forms.some(isPattern))
    return 'This repeats a pattern or follows the keyboard, which is guessed first. Use unrelated words.'
  if (forms.some((form) => isPadded(form, ownWords(owner))))
    return 'This is made of words that are guessed first, or of your own name or address. Use unrelated words.'
  return null
}

const plain = (password: string): string =>
  password
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const substitutes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** `P4$$w0rd` read as `password`. */
const withoutSubstitutes = (password: string): string =>
  plain([...password].map((sign) => substitutes[sign] ?? sign).join(''))

const tellingPeriod = 8
const fewSigns = 5
/** What must remain once everything guessable is taken away. */
const enough = 6

/** A unit of up to eight characters over and over, or hardly any different characters, or runs along keyboard and alphabet. */
function isPattern(form: string): boolean {
  return new Set(form).size < fewSigns || repeats(form) || withoutRuns(form).length < enough
}

function repeats(form: string): boolean {
  for (let period = 1; period <= Math.min(tellingPeriod, form.length / 2); period++) {
    if ([...form].every((_, at) => form[at] === form[at % period])) return true
  }
  return false
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
const tracks = rows.flatMap((row) => [row, [...row].toReversed().join('')])
const shortestRun = 4

/** The form without stretches of four or more that follow a keyboard row, the alphabet or the digits, either way. */
function withoutRuns(form: string): string {
  let rest = ''
  for (let at = 0; at < form.length;) {
    const run = runAt(form, at)
    if (run === 0) rest += form[at]
    at += Math.max(run, 1)
  }
  return rest
}

function runAt(form: string, at: number): number {
  let longest = 0
  for (let length = shortestRun; at + length <= form.length; length++) {
    const stretch = form.slice(at, at + length)
    if (!tracks.some((track) => track.includes(stretch))) break
    longest = length
  }
  return longest
}

const listed = [...commonPhrases, ...commonWords]

/** Nothing of weight remains once common phrases, words and the owner's own are taken out. */
function isPadded(form: string, own: readonly string[]): boolean {
  const longestFirst = [...listed, ...own].toSorted((a, b) => b.length - a.length)
  let rest = form
  for (const word of longestFirst) rest = rest.replaceAll(word, ' ')
  const left = withoutRuns(rest.replaceAll(' ', ''))
  return rest !== form && left.length < enough
}

const ownWords = (owner: Owner): readonly string[] =>
  `${owner.name} ${owner.email}`
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => word.length >= 3)
