import { impliedFactor, isPlausible } from '../inventory/implied-factor.ts'
import type { CheckRule, Finding } from './check.ts'
import { emissionsItem } from './item-key.ts'
import { lineText } from './line-checks.ts'

const perGj = (kilograms: number): string => String(Number(kilograms.toPrecision(3)))

/** A factor outside what its fuel can give tells of a mixed heating value, a wrong density or a slipped unit (METHODS 1.10). */
export const impliedFactorCheck: CheckRule = {
  id: 'implied-factor',
  severity: 'warning',
  find: (checked) =>
    checked.lines.flatMap((line): readonly Finding[] => {
      if (line.scope !== '1' || line.content.kind !== 'calculated') return []
      const implied = impliedFactor(line.content)
      if (implied === null || isPlausible(implied)) return []
      const { fuel, kgPerGj } = implied
      const sentence = `${lineText(checked, line)}: it comes to ${perGj(kgPerGj)} kg CO2 per GJ (LHV), and ${fuel.fuel} gives ${perGj(fuel.lower)} to ${perGj(fuel.upper)}. Look at the unit, the heating value and the factor.`
      return [{ item: emissionsItem(line.siteId, line.year), about: line.id, sentence }]
    }),
}
