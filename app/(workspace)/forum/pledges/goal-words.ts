import { formatNumber } from '#lib/format'

type Said = {
  readonly title: string
  readonly baseYear: number | null
  readonly targetYear: number
  readonly reductionPercent: number | null
}

/** A goal in a line: its cut and base where it names them, else its title, which names the kind and the year. */
export function goalWords({ title, baseYear, targetYear, reductionPercent }: Said): string {
  if (reductionPercent === null) return title
  const base = baseYear === null ? '' : ` from ${baseYear}`
  return `−${formatNumber(reductionPercent, reductionPercent % 1 === 0 ? 0 : 1)} %${base} by ${targetYear}`
}

/** A kept version by its number; 0 is what the product brings along. */
export const versionWords = (number: number): string => (number === 0 ? 'Starter set' : `Edition ${number}`)

export const actorHref = (key: string): string => `/forum/pledges/actors/${encodeURIComponent(key)}`
export const schemeHref = (key: string): string => `/forum/pledges/schemes/${encodeURIComponent(key)}`
