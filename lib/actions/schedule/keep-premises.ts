import { z } from 'zod'
import { findPremises, savePremises } from '#db/premises'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { parsePrices, type EnergyPrice, type PillarRate } from '#lib/domain/schedule/premises'
import { pillars, type Pillar } from '#lib/domain/submission/document'
import { pillarNames } from '#lib/domain/submission/words'
import { action } from '../action.ts'
import { optionalText, optionalWhole, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'

const starts = optionalWhole('The starts a year', 0, 1000)
const rateFields = {
  efficiency: starts,
  electrification: starts,
  hydrogen: starts,
  capture: starts,
  removals: starts,
  other: starts,
} satisfies Record<Pillar, typeof starts>

/** Says how many measures of a pillar can start in a year and what energy costs. What is left empty limits and costs nothing. */
export const keepPremises = action({
  permission: 'infrastructure:keep',
  input: z.strictObject({
    clusterId: uuid,
    rowVersion: seenVersion,
    ...rateFields,
    prices: optionalText('the prices', 10_000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, rowVersion, prices: typed, ...rates } }) {
    const prices = parsePrices(typed ?? '')
    if (!prices.ok) return no(invalid('prices', prices.refusal))
    const buildRates = pillars.flatMap((pillar): readonly PillarRate[] => {
      const startsPerYear = rates[pillar]
      return startsPerYear === null ? [] : [{ pillar, startsPerYear }]
    })
    const premises = { buildRates, energyPrices: prices.value }
    if (!(await savePremises(tx, grant, rowVersion, premises))) {
      const stands = await findPremises(tx, grant)
      return no(staleRow('these premises', inLines(stands), inLines(premises)))
    }
    return ok({
      audit: { type: 'premises.saved', clusterId, subject: { rowVersion: rowVersion + 1 } },
      message: 'Build rates and energy prices are saved. Ask again for a schedule that keeps to them.',
    })
  },
})

const inLines = (of: {
  readonly buildRates: readonly PillarRate[]
  readonly energyPrices: readonly EnergyPrice[]
}) => ({
  rates: of.buildRates.map(({ pillar, startsPerYear }) => `${pillarNames[pillar]} ${startsPerYear}`),
  prices: of.energyPrices.map(({ carrier, year, perMwh }) => `${carrier} ${year} ${perMwh}`),
})
