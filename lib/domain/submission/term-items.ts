import { grouped } from '../grouped.ts'
import { termsOf, type StatedTerms } from './commitment-terms.ts'
import type { CommitmentEntry } from './document.ts'
import { commitmentFieldClass } from './field-readers.ts'
import type { ItemField } from './items.ts'
import { neutralisationNames, offsetNames, ownersWordNames, planNames, reportNames } from './term-words.ts'

/** What a commitment says beyond its figures, as fields that a person reads. What nobody says is no field. */
export function termFields(commitment: CommitmentEntry & { readonly terms?: StatedTerms }): readonly ItemField[] {
  const terms = termsOf(commitment)
  const field = (name: keyof StatedTerms, text: string | null, of: string | null = null): readonly ItemField[] =>
    text === null
      ? []
      : [{ field: name, of, value: { kind: 'text', text }, class: commitmentFieldClass(commitment, 'title') }]
  const percent = (value: string | null): string | null => value && `${value} %`
  return [
    ...field('gases', terms.gases && terms.gases.join(', ')),
    ...field('boundary', terms.boundary),
    ...field('baseBoundary', terms.baseBoundary),
    ...field('unit', terms.unit === 't' ? null : terms.unit),
    ...field('targetValue', terms.targetValue && `${grouped(terms.targetValue)} ${terms.unit}`),
    ...field('residualPercent', percent(terms.residualPercent)),
    ...terms.coverage.flatMap((part) => field('coverage', percent(part.percent), part.scope)),
    ...field('offsets', terms.offsets === 'not-stated' ? null : offsetNames[terms.offsets]),
    ...field('validation', terms.validation && `${terms.validation.by}, ${terms.validation.on}`),
    ...field('committedOn', terms.committedOn),
    ...field('plan', terms.plan && planNames[terms.plan]),
    ...field('planOn', terms.planOn),
    ...field('report', terms.report && reportNames[terms.report]),
    ...field('neutralisation', terms.neutralisation && neutralisationNames[terms.neutralisation]),
    ...field('ownersWord', terms.ownersWord && ownersWordNames[terms.ownersWord]),
  ]
}
