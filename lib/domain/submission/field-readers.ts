import type { CommitmentEntry, EmissionEntry, FieldClass, MeasureEntry, SiteEntry } from './document.ts'

/** Registers that anybody may read: what stands there is public already. */
const publicRegister =
  /\b(EUTL|EU ETS|UK ETS|GHGRP|E-?PRTR|NPI|NGER|NAEI|Clean Energy Regulator|Safeguard Mechanism)\b/i

/** The class of a figure unless its owner chose another (METHODS 8): verified scope 1 in a public register is public. */
export const emissionClass = (figure: Pick<EmissionEntry, 'scope' | 'source'>): FieldClass =>
  figure.scope === '1' && publicRegister.test(figure.source) ? 'public' : 'confidential'

/** What a company expects of a site moves the common reference path, which every member reads and could work it out from. */
const siteOutlook: readonly (keyof SiteEntry)[] = ['growthPercent', 'closesIn']

/** A site with a permit stands in a public register; what a company expects of it, and who owns it, does not. */
export function siteFieldClass(site: SiteEntry, field: keyof SiteEntry): FieldClass {
  if (siteOutlook.includes(field)) return 'members'
  if (field === 'ownerShares') return 'confidential'
  return site.permits.length > 0 ? 'public' : 'members'
}

/** A commitment is shared as a whole, as its owner chose. */
export const commitmentFieldClass = (commitment: CommitmentEntry, _field: keyof CommitmentEntry): FieldClass =>
  commitment.class

/** What a roadmap shows of a measure; everything else in it stays with its owner and the stewards. */
const roadmapFields: readonly (keyof MeasureEntry)[] = [
  'title',
  'siteId',
  'pillar',
  'level',
  'start',
  'tonnesPerYear',
  'earlierStarts',
]

export const measureFieldClass = (measure: MeasureEntry, field: keyof MeasureEntry): FieldClass =>
  roadmapFields.includes(field) ? measure.class : 'confidential'
