import { scopes, type Scope } from '../submission/document.ts'
import type { Category, Method, Notation } from './line.ts'

/** Short names for screens and files; the glossary says what they mean. */
export const categoryNames: Readonly<Record<Category, string>> = {
  stationary: 'Stationary combustion',
  mobile: 'Mobile combustion',
  process: 'Process',
  fugitive: 'Fugitive',
  waste: 'Waste and waste water',
  removal: 'Removals',
  electricity: 'Electricity',
  steam: 'Steam',
  heat: 'Heat',
  cooling: 'Cooling',
  'goods-and-services': '1 Purchased goods and services',
  'capital-goods': '2 Capital goods',
  'fuel-and-energy': '3 Fuel- and energy-related',
  'upstream-transport': '4 Upstream transport',
  'waste-in-operations': '5 Waste in operations',
  'business-travel': '6 Business travel',
  commuting: '7 Employee commuting',
  'upstream-leased-assets': '8 Upstream leased assets',
  'downstream-transport': '9 Downstream transport',
  'processing-of-products': '10 Processing of sold products',
  'use-of-products': '11 Use of sold products',
  'end-of-life': '12 End of life of sold products',
  'downstream-leased-assets': '13 Downstream leased assets',
  franchises: '14 Franchises',
  investments: '15 Investments',
}

export const methodNames: Readonly<Record<Method, string>> = {
  spend: 'Spend-based',
  average: 'Average data',
  'tier-1': 'Tier 1',
  'tier-2': 'Tier 2',
  'tier-3': 'Tier 3',
  measured: 'Measured',
}

/** The keys that inventories of nations use (IPCC 2006, volume 1, chapter 8), typed where a figure would stand. */
export const notationKeys: Readonly<Record<Notation, string>> = {
  'not-occurring': 'NO',
  'not-estimated': 'NE',
  'included-elsewhere': 'IE',
  confidential: 'C',
}

export const notationNames: Readonly<Record<Notation, string>> = {
  'not-occurring': 'Not occurring',
  'not-estimated': 'Not estimated',
  'included-elsewhere': 'Included elsewhere',
  confidential: 'Confidential',
}

/** As the grid and the template write scopes. */
export const scopeLabels: Readonly<Record<Scope, string>> = {
  '1': '1',
  '2-location': '2 location',
  '2-market': '2 market',
  '3': '3',
}

/** The scope that somebody wrote: `1`, `Scope 2 location-based`, `2-market`. Null for a bare 2, which is told both ways, and for all else. */
export function scopeWritten(text: string): Scope | null {
  if (!/^\s*(scope)?\s*[123]/i.test(text)) return null
  const bare = text
    .toLowerCase()
    .replace(/scope|based|[^a-z0-9]/g, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
  return scopes.find((scope) => scope === bare) ?? null
}
