import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pillars } from '#lib/domain/submission/document'

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

type Theme = 'light' | 'dark'
const themes: readonly Theme[] = ['light', 'dark']

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name)
  if (token === undefined) throw new Error(`No colour is called ${name}`)
  return token[theme]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** CIE lightness, 0 to 100: what is left of a colour on a grey print. */
function lightness(hex: string): number {
  const y = luminance(hex)
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

const grounds = ['paper', 'wash', 'raised']
const texts = [
  'ink',
  'soft',
  'faint',
  'accent',
  'good',
  'warn',
  'bad',
  'plain',
  ...pillars.map((pillar) => `${pillar}-ink`),
]
const pairs: readonly (readonly [string, string])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...['good', 'warn', 'bad', 'plain', 'accent'].map((tone) => [tone, `${tone}-wash`] as const),
  ...['good', 'warn', 'bad', 'plain'].map((tone) => ['ink', `${tone}-wash`] as const),
  ['ink', 'sunk'],
  ['soft', 'sunk'],
  ['faint', 'sunk'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
]

describe.each(themes)('in the %s theme', (theme) => {
  test.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(['edge', 'focus'])('the %s of a control stands out from the page', (line) => {
    for (const ground of grounds) expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('pillars stay apart in a grey print and for those who see no hue', () => {
  const greys = pillars.map((pillar) => lightness(colour(pillar, 'light'))).toSorted((a, b) => a - b)
  const steps = greys.slice(1).map((grey, index) => grey - (greys[index] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(7)
})

test('pillars that lie on each other in a stack differ clearly in grey', () => {
  const greys = pillars.map((pillar) => lightness(colour(pillar, 'light')))
  greys.slice(1).forEach((grey, index) => expect(Math.abs(grey - (greys[index] ?? 0))).toBeGreaterThanOrEqual(10))
})
