import { folded } from './headings.ts'

/** `Scope 2 (market-based)` as `2-market`. “Scope 2” alone stays 2, for the reader to ask which. */
export function scopeText(text: string): string {
  const plain = folded(text.slice(0, 100))
  const number = /(?:^|scope|alcance|perimetre)\W*([123])/.exec(plain)?.[1]
  if (number === undefined) return text
  if (number !== '2') return number
  if (/market|markt|marche|mercado/.test(plain)) return '2-market'
  return /location|standort|localisation|ubicacion/.test(plain) ? '2-location' : '2'
}

/** `CO₂-Äquivalent`, `tCO2eq` as `CO2e`; small figures as plain ones. Other gases stay as they are written. */
export function gasText(text: string): string {
  const plain = folded(text.slice(0, 100))
  if (/^(t|kt|kg)?\s*co2[\s-]*(e|eq|equiv\w*|aquivalent\w*)$/.test(plain)) return 'CO2e'
  return /biogen/.test(plain) ? text : text.normalize('NFKC')
}
