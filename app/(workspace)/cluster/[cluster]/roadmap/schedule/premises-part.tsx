/** PremisesPart { seen }   build rates and energy prices that schedules keep to: read by the office, kept by the lead */
import type { clusterSchedule } from '#lib/views/cluster-schedule'
import { carrierNames, pillarNames } from '#lib/domain/submission/words'
import { pillars } from '#lib/domain/submission/document'
import { formatMoney } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { NumberInput, Textarea } from '#ui/field'

type Seen = NonNullable<Awaited<ReturnType<typeof clusterSchedule.run>>>

export function PremisesPart({ seen }: { readonly seen: Seen }) {
  const { premises, currency, mayKeepPremises } = seen
  return (
    <section aria-labelledby="premises" className="mt-10 max-w-prose">
      <h2 id="premises" className="mb-1 text-lg">
        Build rates and energy prices
      </h2>
      <p className="mb-4 text-soft">
        How many measures of a pillar can start in one year, and what energy costs. Schedules and the costs of scenarios
        keep to them; what is not stated limits nothing and costs nothing.
      </p>
      {mayKeepPremises ? <PremisesForm seen={seen} /> : <Stated premises={premises} currency={currency} />}
    </section>
  )
}

function PremisesForm({ seen: { clusterId, currency, premises } }: { readonly seen: Seen }) {
  const { buildRates, energyPrices, rowVersion } = premises
  return (
    <ActionForm
      name="premises.keep"
      label="Build rates and energy prices"
      hidden={{ clusterId, rowVersion }}
      submitLabel="Save rates and prices"
      tone="quiet"
    >
      <fieldset>
        <legend className="mb-2 text-sm text-soft">Starts a year, by pillar</legend>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {pillars.map((pillar) => (
            <NumberInput
              key={pillar}
              name={pillar}
              label={pillarNames[pillar]}
              optional
              defaultValue={buildRates.find((rate) => rate.pillar === pillar)?.startsPerYear}
            />
          ))}
        </div>
      </fieldset>
      <Textarea
        name="prices"
        label="Energy prices"
        hint={`One a line: carrier, year and ${currency} per MWh, such as “power 2030 60”. Carriers are ${Object.values(carrierNames).join(', ').toLowerCase()}. Between two years the price runs straight.`}
        rows={Math.min(12, Math.max(4, energyPrices.length + 1))}
        wide={false}
        cols={28}
        optional
        className="figures"
        defaultValue={energyPrices
          .map(({ carrier, year, perMwh }) => `${carrierNames[carrier].toLowerCase()} ${year} ${perMwh}`)
          .join('\n')}
      />
    </ActionForm>
  )
}

function Stated({ premises, currency }: { readonly premises: Seen['premises']; readonly currency: string }) {
  const { buildRates, energyPrices } = premises
  if (buildRates.length === 0 && energyPrices.length === 0)
    return <p className="text-faint">The lead has stated neither.</p>
  return (
    <div className="grid max-w-96 gap-6">
      {buildRates.length > 0 && (
        <DataTable
          caption="Build rates"
          rows={buildRates}
          rowKey={({ pillar }) => pillar}
          columns={[
            { key: 'pillar', head: 'Pillar', cell: ({ pillar }) => pillarNames[pillar] },
            { key: 'starts', head: 'Starts a year', figures: true, cell: ({ startsPerYear }) => startsPerYear },
          ]}
        />
      )}
      {energyPrices.length > 0 && (
        <DataTable
          caption="Energy prices"
          rows={energyPrices}
          rowKey={({ carrier, year }) => `${carrier} ${year}`}
          columns={[
            { key: 'carrier', head: 'Carrier', cell: ({ carrier }) => carrierNames[carrier] },
            { key: 'year', head: 'Year', cell: ({ year }) => year },
            { key: 'price', head: 'A MWh', figures: true, cell: ({ perMwh }) => formatMoney(Number(perMwh), currency) },
          ]}
        />
      )}
    </div>
  )
}
