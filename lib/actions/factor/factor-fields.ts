import { z } from 'zod'
import type { OwnFactorDraft, OwnFactorFaults } from '#lib/domain/factors/own-factor'
import { no, ok, type Result } from '#lib/domain/result'

/** Lengths alone are settled here: what a field may say is the rule of an own factor, which names all that is wrong at once. */
const typed = (most = 400) => z.string().max(most, `Keep this to ${most} characters.`).default('')

/** The form of a company's own factor. A gas whose field stays empty is not there. */
export const factorFields = {
  name: typed(),
  publisher: typed(),
  year: typed(10),
  region: typed(20),
  validFrom: typed(10),
  validTo: typed(10),
  per: typed(60),
  basis: typed(10),
  gases: z.record(z.string().max(40), typed(60)).default({}),
  /** One more gas than the form has fields for, by its name. */
  otherGas: typed(40),
  otherKilograms: typed(60),
  gwp: typed(10),
  methane: typed(20),
  source: typed(),
  evidence: typed(2100),
}

type Typed = z.infer<z.ZodObject<typeof factorFields>>

/** What was typed as the rule takes it. Only a year that is no number is refused here: it could not be carried on as one. */
export function factorDraft(form: Typed): Result<OwnFactorDraft, OwnFactorFaults> {
  const years = { year: form.year, validFrom: form.validFrom, validTo: form.validTo }
  const faults = Object.entries(years).flatMap(([field, text]) =>
    /^\d{4}$/.test(text.trim()) || (field !== 'year' && text.trim() === '')
      ? []
      : [[field, 'Enter a year with four digits.'] as const],
  )
  if (faults.length > 0) return no(Object.fromEntries(faults))
  const { otherGas, otherKilograms, ...rest } = form
  const gases = Object.entries(form.gases).filter(([, kilograms]) => kilograms.trim() !== '')
  const other: readonly [string, string][] = otherGas.trim() === '' ? [] : [[otherGas.trim(), otherKilograms]]
  if (other.length === 0 && otherKilograms.trim() !== '') return no({ otherGas: 'Say which gas this is.' })
  if (other.some(([name]) => gases.some(([taken]) => taken === name)))
    return no({ otherGas: 'This gas has a field of its own.' })
  return ok({
    ...rest,
    year: Number(form.year),
    validFrom: yearOf(form.validFrom),
    validTo: yearOf(form.validTo),
    basis: form.basis || null,
    gases: Object.fromEntries([...gases, ...other]),
    gwp: form.gwp || null,
    methane: form.methane || null,
  })
}

const yearOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
