import { z } from 'zod'
import { mostOwners, ownerSharesFault } from '#lib/domain/inventory/owner-shares'
import { decimal, optionalDecimal, optionalText, optionalYear, text } from '../fields.ts'

/** Ids separated by semicolons or line breaks, as people paste them. */
export const separated = (what: string) =>
  optionalText(what).transform((value) => [
    ...new Set(
      (value ?? '')
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ])

const ownerShare = z
  .strictObject({ owner: optionalText('the owner', 200), percent: z.string() })
  .refine(
    (share) => (share.owner === null) === (share.percent.trim() === ''),
    'Name the owner and the share, or neither.',
  )

const ownerShares = z
  .array(ownerShare)
  .max(mostOwners)
  .default([])
  .transform((shares) => shares.filter((share) => share.owner !== null))
  .pipe(z.array(z.object({ owner: z.string(), percent: decimal('the share', { min: 0, max: 100 }) })))
  .superRefine((shares, context) => {
    const fault = ownerSharesFault(shares)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault.sentence })
  })

/** What a person enters about a site. */
export const siteFields = {
  key: text('the site id', 100),
  name: text('a name', 300),
  permits: separated('the permit ids'),
  sector: optionalText('the sector', 500),
  nace: optionalText('the NACE code', 40),
  naics: optionalText('the NAICS code', 40),
  latitude: optionalDecimal('The latitude', { min: -90, max: 90 }),
  longitude: optionalDecimal('The longitude', { min: -180, max: 180 }),
  ownerShares,
  growthPercent: optionalDecimal('The growth', { min: -100, max: 100 }),
  closesIn: optionalYear('the closing year'),
  source: optionalText('the source'),
}

export const oneCoordinate = 'Give both coordinates, or neither.'

/** The coordinate that is missing beside the other; null where both are given, or neither. */
export function missingCoordinate(site: {
  readonly latitude: string | null
  readonly longitude: string | null
}): 'latitude' | 'longitude' | null {
  if ((site.latitude === null) === (site.longitude === null)) return null
  return site.latitude === null ? 'latitude' : 'longitude'
}
