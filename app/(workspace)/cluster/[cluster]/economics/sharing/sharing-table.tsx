/** SharingTable { sharing, currency, names, most, scale }   who pays what of a hub by each rule, with who would pay more than alone */
import {
  sharingRules,
  type HubSharing,
  type SharePart,
  type SharingRule,
} from '#lib/domain/economics/sharing/hub-sharing'
import { formatMoney, formatPercent, type AmountScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Status } from '#ui/status'

const ruleNames: Readonly<Record<SharingRule, string>> = {
  'booked-volume': 'By use',
  'equal-tariff': 'One tariff',
  capital: 'By own capital',
  'cost-alone': 'By cost alone',
  shapley: 'Shapley value',
}

export function SharingTable({
  sharing: { alone, rules },
  currency,
  names,
  most,
  scale,
}: {
  readonly sharing: HubSharing
  readonly currency: string
  readonly names: Readonly<Record<string, string>>
  readonly most: Readonly<Record<string, number>>
  readonly scale: AmountScale
}) {
  const told = sharingRules.flatMap((rule) => {
    const parts = rules[rule]
    return parts.ok ? [{ rule, parts: new Map(parts.value.map((part) => [part.id, part])) }] : []
  })
  const untold = sharingRules.flatMap((rule) => {
    const parts = rules[rule]
    return parts.ok ? [] : [`${ruleNames[rule]}: ${parts.refusal}`]
  })
  const beyond = told.flatMap(({ rule, parts }) => {
    const who = [...parts.values()].filter(({ beyondAlone }) => beyondAlone).map(({ id }) => names[id] ?? id)
    return who.length === 0 ? [] : [`${ruleNames[rule].toLowerCase()} ${who.join(', ')}`]
  })
  return (
    <div className="mt-8">
      <p className="mb-2 max-w-prose text-sm text-soft">
        {beyond.length === 0
          ? 'By none of these rules does anybody pay more than it would alone.'
          : `More than alone would pay: ${beyond.join('; ')}.`}
      </p>
      <DataTable
        caption="Parts of the cost by rule"
        captionHidden
        comfortable
        rows={alone}
        rowKey={({ id }) => id}
        columns={[
          { key: 'company', head: 'Company', cell: ({ id }) => names[id] ?? id },
          {
            key: 'most',
            head: 'Books at most',
            unit: `${scale.unit} a year`,
            figures: true,
            cell: ({ id }) => scale.format(most[id] ?? 0),
          },
          { key: 'alone', head: 'Alone', figures: true, cell: ({ cost }) => formatMoney(cost, currency) },
          ...told.map(({ rule, parts }) => ({
            key: rule,
            head: ruleNames[rule],
            figures: true,
            cell: ({ id }: { readonly id: string }) => {
              const part = parts.get(id)
              return part === undefined ? null : <Part part={part} currency={currency} />
            },
          })),
        ]}
        foot={[
          'Together',
          null,
          null,
          ...told.map(({ parts }) =>
            formatMoney(
              [...parts.values()].reduce((sum, { amount }) => sum + amount, 0),
              currency,
            ),
          ),
        ]}
      />
      {untold.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-prose text-xs text-faint">
          {sentence}
        </p>
      ))}
    </div>
  )
}

function Part({
  part: { amount, percent, beyondAlone },
  currency,
}: {
  readonly part: SharePart
  readonly currency: string
}) {
  return (
    <>
      {formatMoney(amount, currency)}
      <span className="ml-2 text-faint">{formatPercent(Number(percent) / 100, 1)}</span>
      {beyondAlone && (
        <span className="block">
          <Status tone="warn" words="more than alone" />
        </span>
      )}
    </>
  )
}
