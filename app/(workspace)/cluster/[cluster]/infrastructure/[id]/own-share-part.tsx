/** OwnSharePart { own, hub }   what the reader's own company would pay of a hub, by the rules that tell nothing of the others */
import { hubUnitNames } from '#lib/domain/infrastructure/words'
import type { Hub } from '#lib/domain/infrastructure/hub'
import { formatMoney, formatPercent } from '#lib/format'
import type { hubOwnShare } from '#lib/views/hub-own-share'
import { Facts } from '#ui/facts'

type Seen = NonNullable<Awaited<ReturnType<typeof hubOwnShare.run>>>

export function OwnSharePart({ own, hub }: { readonly own: Seen; readonly hub: Pick<Hub, 'unit'> }) {
  if (own.state === 'none') return null
  return (
    <section aria-labelledby="own-share" className="mt-10">
      <h2 id="own-share" className="mb-1 text-lg">
        Your company’s part of the cost
      </h2>
      <Told own={own} hub={hub} />
    </section>
  )
}

function Told({
  own,
  hub,
}: {
  readonly own: Exclude<Seen, { readonly state: 'none' }>
  readonly hub: Pick<Hub, 'unit'>
}) {
  if (own.state === 'changed')
    return (
      <p className="max-w-prose text-soft">
        Something has changed since draft {own.draft} was merged. Your part is told again after the next merge.
      </p>
    )
  const { share, currency, rate } = own
  if (!share.ok) return <p className="max-w-prose text-soft">It cannot be told. {share.refusal}</p>
  const { first, total, tariff, alone, byVolume, byTariff } = share.value
  const partOf = (percent: string) => `${formatPercent(Number(percent) / 100, 1)} of the cost`
  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-soft">
        Of {formatMoney(total, currency)}, capital and fixed costs to the horizon at {formatPercent(rate)} a year, as of{' '}
        {first}. It is made of your own bookings and of what every member reads in draft {own.draft}; how others would
        pay is not told.
      </p>
      <Facts
        items={[
          { term: 'By use', value: formatMoney(byVolume.amount, currency), note: partOf(byVolume.percent) },
          {
            term: 'By one tariff for all',
            value: formatMoney(byTariff.amount, currency),
            note: `${partOf(byTariff.percent)}, ${formatMoney(tariff, currency)} per ${hubUnitNames[hub.unit]}`,
          },
          { term: 'Alone', value: formatMoney(alone, currency), note: 'the phases that your greatest year fills' },
        ]}
      />
    </>
  )
}
