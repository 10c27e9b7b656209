/** LedgerQuestions { seen, nameOf }   figures that do not agree, and flows of which one end says nothing */
import { flowUnit } from '#lib/domain/inventory/flow-amount'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import { scopeNames } from '#lib/domain/submission/words'
import { formatNumber } from '#lib/format'
import { amountText } from '../../../submission-parts/field-value.tsx'
import type { LedgerSeen } from './steward-ledger.tsx'

export function LedgerQuestions({
  seen,
  nameOf,
}: {
  readonly seen: LedgerSeen
  readonly nameOf: (id: string) => string
}) {
  const { trade, transfers, plantQueries } = seen.ledger
  const apart = (percent: number) => `${formatNumber(percent, 1)} % apart`
  const kindOf = (key: string) => {
    const named = key.slice(0, key.indexOf(':')).replace('co2', 'CO2')
    return named.charAt(0).toUpperCase() + named.slice(1)
  }
  const sentences = [
    ...seen.questions.map(({ kind, supplierId, receiverId, supplied, received, differencePercent }) => {
      const unit = flowUnit(kind)
      return `${flowKindNames[kind]}: ${nameOf(supplierId)} says ${amountText(supplied)} ${unit}, ${nameOf(receiverId)} says ${amountText(received)} ${unit}, ${apart(differencePercent)}. Both are asked.`
    }),
    ...plantQueries.map(({ scope, figures, differencePercent }) => {
      const said = figures.map(
        ({ organisationId, tonnes }) => `${nameOf(organisationId)} says ${formatNumber(tonnes)} t`,
      )
      return `A joint plant, ${scopeNames[scope].toLowerCase()}: ${said.join(', ')}, ${apart(differencePercent)}.`
    }),
    ...[...inUnit(trade.unmatched, 'MWh'), ...inUnit(transfers.unsettled, 't')].map(
      ({ key, statedBy, silent, amount, unit }) =>
        `${kindOf(key)}: ${nameOf(statedBy.organisationId)} says ${amountText(amount)} ${unit}, and ${nameOf(silent.organisationId)} says nothing. It is not taken out.`,
    ),
  ]
  if (sentences.length === 0) return <p className="text-soft">None.</p>
  return (
    <ul className="border-t border-line text-sm">
      {sentences.map((sentence) => (
        <li key={sentence} className="figures border-b border-line py-1.5">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

const inUnit = <Flow,>(flows: readonly Flow[], unit: 'MWh' | 't') => flows.map((flow) => ({ ...flow, unit }))
