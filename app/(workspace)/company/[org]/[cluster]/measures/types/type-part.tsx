/** TypePart { asked, seen, sector }   one type of measure: how large it is to be, and what it then costs and takes */
import type { MeasureSector } from '#lib/domain/measures/library/measure-type'
import type { StartingValues } from '#lib/domain/measures/library/starting-values'
import { carrierNames } from '#lib/domain/submission/words'
import { formatMoney, formatNumber, formatSigned, formatTonnes } from '#lib/format'
import { Button, LinkButton } from '#ui/button'
import { Facts } from '#ui/facts'
import { NumberInput } from '#ui/field'
import { Notice } from '#ui/notice'
import { sizingHref, type AskedType } from './sizing-query.ts'

type Seen = { readonly home: string; readonly currency: string; readonly mayEdit: boolean }

export function TypePart({
  asked,
  seen,
  sector,
}: {
  readonly asked: AskedType
  readonly seen: Seen
  readonly sector: MeasureSector | null
}) {
  const { type, typed, values, fault } = asked
  return (
    <section aria-labelledby="type" className="mb-8 rounded-md border border-line p-4">
      <h2 id="type" className="text-lg">
        {type.name}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-soft">
        {type.source}; prices of {type.priceYear} in {type.currency}. {type.note}
      </p>
      <form method="get" action="#type" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <input type="hidden" name="type" value={type.id} />
        {sector && <input type="hidden" name="sector" value={sector} />}
        <NumberInput name="size" label="Size" unit={`${type.unit} a year`} defaultValue={typed.size} />
        <NumberInput name="hours" label="At full load" unit="hours a year" size={6} defaultValue={typed.hours} />
        <NumberInput name="start" label="Start" size={6} defaultValue={typed.start} />
        {type.currency !== seen.currency && (
          <NumberInput
            name="rate"
            label={`One ${type.currency} is`}
            unit={seen.currency}
            size={6}
            defaultValue={typed.rate}
          />
        )}
        <Button type="submit">Work it out</Button>
      </form>
      {fault && (
        <div className="mt-4">
          <Notice tone="bad" title="This size cannot be">
            {fault}
          </Notice>
        </div>
      )}
      {values && <Answer values={values} asked={asked} seen={seen} />}
    </section>
  )
}

function Answer({
  values,
  asked,
  seen,
}: {
  readonly values: StartingValues
  readonly asked: AskedType
  readonly seen: Seen
}) {
  const { type } = asked
  const { capex, opexPerYear, inSourceMoney, energy, tonnesPerYear, lifetimeYears } = values
  const money = (own: string | null, source: number) =>
    own === null ? formatMoney(source, type.currency) : formatMoney(Number(own), seen.currency)
  return (
    <div className="mt-4 space-y-4">
      <Facts
        items={[
          { term: 'Capital cost', value: money(capex, inSourceMoney.capex), note: `prices of ${type.priceYear}` },
          {
            term: 'Operating cost',
            value: `${money(opexPerYear, inSourceMoney.opexPerYear)} a year`,
            note: 'without energy',
          },
          {
            term: 'Reduction',
            value: tonnesPerYear === null ? 'Yours to say' : `${formatTonnes(Number(tonnesPerYear))} a year`,
            note:
              tonnesPerYear === null
                ? 'it depends on what the site does today'
                : reductionNote(type.sparesGas !== null),
          },
          { term: 'Lifetime', value: `${formatNumber(lifetimeYears ?? 0)} years` },
          ...energy.map(({ carrier, mwhPerYear }) => ({
            term: carrierNames[carrier],
            value: `${formatSigned(Number(mwhPerYear))} MWh a year`,
          })),
        ]}
      />
      {capex === null && (
        <p className="max-w-prose text-sm text-soft">
          Your cluster counts in {seen.currency}. Say what one {type.currency} is, or the costs stay empty in the
          measure: nothing is exchanged at a rate that nobody gave.
        </p>
      )}
      {seen.mayEdit && (
        <LinkButton tone="primary" href={sizingHref(`${seen.home}/measures/new`, asked)}>
          Start a measure from this
        </LinkButton>
      )}
    </div>
  )
}

const reductionNote = (sparesGas: boolean): string =>
  sparesGas ? 'the gas of a boiler it replaces, at 56.1 kg of CO₂ a GJ' : 'every tonne captured and kept'
