import { z } from 'zod'
import { scopes } from '#lib/domain/submission/document'
import { optionalText, text, uuid, year } from '../fields.ts'
import { company } from '../in-company.ts'

/** The cell of a figure: site, year, scope and gas. */
export const emissionPlace = {
  ...company,
  siteId: uuid,
  year: year('the year'),
  scope: z.enum(scopes, 'Choose a scope.'),
  gas: text('the gas', 40).default('CO2e'),
}

export const fieldClass = z.enum(['public', 'members', 'confidential'], 'Choose who may see this.')

/** The owner's own choice of readers; empty follows the rule. */
export const chosenClass = z.union([z.literal('').transform(() => null), fieldClass]).default(null)

export const emissionNote = optionalText('the note')
