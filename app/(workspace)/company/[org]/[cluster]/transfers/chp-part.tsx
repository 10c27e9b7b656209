/**
 * ChpPart { home, mayEdit, query }   splits the emissions of a plant that makes heat and power; the answer leads into a statement.
 * A form of the address, so that a split can be kept as a link and works without script.
 */
import { toDecimal } from '#lib/domain/decimal'
import { assumedEfficiencies, chpRefusalSentence, splitChp } from '#lib/domain/inventory/chp'
import { formatNumber } from '#lib/format'
import { Button, LinkButton } from '#ui/button'
import { NumberInput } from '#ui/field'
import { Notice } from '#ui/notice'

type Query = Readonly<Record<string, string | string[] | undefined>>

const fields = [
  { name: 'tonnes', label: 'Emissions', unit: 't', fallback: '' },
  { name: 'heat', label: 'Heat made', unit: 'MWh', fallback: '' },
  { name: 'power', label: 'Power made', unit: 'MWh', fallback: '' },
  {
    name: 'heatEfficiency',
    label: 'Efficiency of heat',
    unit: '',
    fallback: String(assumedEfficiencies.heatEfficiency),
  },
  {
    name: 'powerEfficiency',
    label: 'Efficiency of power',
    unit: '',
    fallback: String(assumedEfficiencies.powerEfficiency),
  },
] as const

export function ChpPart({
  home,
  mayEdit,
  query,
}: {
  readonly home: string
  readonly mayEdit: boolean
  readonly query: Query
}) {
  const typed = (name: string, fallback: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim() : fallback
  }
  const asked = typeof query['tonnes'] === 'string'
  return (
    <section aria-labelledby="chp" className="mt-10">
      <h2 id="chp" className="mb-1 text-lg">
        Split a plant that makes heat and power
      </h2>
      <p className="mb-3 max-w-prose text-sm text-soft">
        By the efficiency method of the GHG Protocol. Where you do not know the plant’s own efficiencies, 0.8 and 0.35
        stand for making heat or power alone.
      </p>
      <form method="get" action="#chp" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {fields.map(({ name, label, unit, fallback }) => (
          <NumberInput
            key={name}
            name={name}
            label={label}
            defaultValue={typed(name, fallback)}
            {...(unit === '' ? {} : { unit })}
          />
        ))}
        <Button type="submit">Split</Button>
      </form>
      {asked && <Answer home={home} mayEdit={mayEdit} of={(name) => typed(name, '')} />}
    </section>
  )
}

const plain = /^\d+(\.\d+)?$/

function Answer({
  home,
  mayEdit,
  of,
}: {
  readonly home: string
  readonly mayEdit: boolean
  readonly of: (name: (typeof fields)[number]['name']) => string
}) {
  const wrong = fields.find(({ name }) => !plain.test(of(name)))
  if (wrong)
    return (
      <Notice tone="warn" title="Not split yet">
        Enter “{wrong.label}” as a number with a point for decimals, such as 1234.5.
      </Notice>
    )
  const split = splitChp({
    tonnes: Number(of('tonnes')),
    heat: Number(of('heat')),
    power: Number(of('power')),
    heatEfficiency: Number(of('heatEfficiency')),
    powerEfficiency: Number(of('powerEfficiency')),
  })
  if (!split.ok)
    return (
      <Notice tone="warn" title="Not split yet">
        {chpRefusalSentence(split.refusal)}
      </Notice>
    )
  const into = (kind: 'heat' | 'power') =>
    `${home}/transfers/new?kind=${kind}&side=sent&quantity=${of(kind)}&unit=MWh&scope1=${toDecimal(split.value[kind])}`
  return (
    <dl role="status" className="figures mt-4 max-w-prose border-t border-line">
      {(['heat', 'power'] as const).map((kind) => (
        <div key={kind} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-1.5">
          <dt>For {kind}</dt>
          <dd className="flex items-center gap-4">
            {formatNumber(split.value[kind], 2)} t
            {mayEdit && (
              <LinkButton size="sm" href={into(kind)}>
                Take into a statement
              </LinkButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
