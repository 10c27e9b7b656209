import { z } from 'zod'
import { mostPrerequisites } from '#lib/domain/measures/need-rows'
import {
  carriers,
  enablerKinds,
  levels,
  pillars,
  type Enabler,
  type EnergyDelta,
} from '#lib/domain/submission/document'
import { fieldClass } from '../class-fields.ts'
import {
  decimal,
  optionalDecimal,
  optionalText,
  optionalWhole,
  orEmpty,
  text,
  ticked,
  uuid,
  whole,
  year,
} from '../fields.ts'
import { needsFields } from './needs-fields.ts'
import { separated } from '../site/site-fields.ts'

/** One field a carrier; empty where the measure does not touch it. */
const energy = z
  .partialRecord(z.enum(carriers), optionalDecimal('the change of energy'))
  .default({})
  .transform((typed): readonly EnergyDelta[] =>
    carriers.flatMap((carrier) => {
      const mwhPerYear = typed[carrier] ?? null
      return mwhPerYear === null ? [] : [{ carrier, mwhPerYear }]
    }),
  )

/** One field a kind; each line of it is an enabler. */
const enablers = z
  .partialRecord(z.enum(enablerKinds), optionalText('the enablers'))
  .default({})
  .transform((typed): readonly Enabler[] =>
    enablerKinds.flatMap((kind) =>
      (typed[kind] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ kind, text: line })),
    ),
  )

/** What a person enters about a measure (METHODS 4.1). */
export const measureFields = {
  title: text('a title', 200),
  description: optionalText('the description', 4000),
  siteId: z.uuid('Choose the site that the measure acts on.'),
  owners: separated('the owners'),
  pillar: z.enum(pillars, 'Choose a pillar.'),
  level: z.enum(levels, 'Choose how far the measure is.'),
  readiness: optionalWhole('The technology readiness', 1, 9),
  start: year('the start year'),
  leadYears: optionalWhole('The lead time', 0, 40),
  rampYears: whole('The years to full effect', 1, 40),
  lifetimeYears: optionalWhole('The lifetime', 1, 100),
  tonnesPerYear: decimal('the reduction in tonnes a year', { min: 0 }),
  capex: optionalDecimal('the capital cost', { min: 0 }),
  opexPerYear: optionalDecimal('the operating cost'),
  energy,
  prerequisites: z.array(uuid).max(mostPrerequisites).default([]),
  exclusiveGroup: optionalText('the exclusive group', 80),
  enablers,
  ...needsFields,
  jobs: optionalWhole('The number of jobs', 0, 1_000_000),
  confidence: orEmpty(z.enum(['low', 'medium', 'high'], 'Choose how sure it is, or leave it open.')),
  source: optionalText('the source'),
  illustrative: ticked,
  class: fieldClass,
}
