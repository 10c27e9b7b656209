import { fromDecimal } from '../decimal.ts'
import { baseOf, type Check, type CheckRule } from './check.ts'
import { emissionsItem, siteItem } from './item-key.ts'

/** From here on a step between two years looks like kilograms or kilotonnes typed as tonnes. */
const unitSlip = 500

const withoutBaseYear: CheckRule = (checked) =>
  checked.document.sites.flatMap((site): readonly Check[] => {
    if (baseOf(checked, site.id) !== null) return []
    const sentence = `${site.name} has no scope 1 figure in the base year ${checked.baseYear}.`
    return [{ severity: 'warning', item: siteItem(site.id), sentence }]
  })

const steps: CheckRule = ({ document, figures }) =>
  document.sites.flatMap((site) =>
    [...(figures.get(site.id) ?? [])].flatMap(([scope, years]) =>
      [...years].flatMap(([year, now]): readonly Check[] => {
        const before = years.get(year - 1)
        if (before === undefined || before.tonnes <= 0 || now.tonnes <= 0) return []
        const times = Math.max(now.tonnes / before.tonnes, before.tonnes / now.tonnes)
        if (times < unitSlip) return []
        const sentence = `${site.name}, scope ${scope.replace('-', ', ')}: the figures of ${year - 1} and ${year} differ by a factor of about ${Math.round(times)}. Is one of them in another unit?`
        return [{ severity: 'warning', item: emissionsItem(site.id, year), sentence }]
      }),
    ),
  )

const negative: CheckRule = ({ document }) =>
  document.emissions.flatMap((figure): readonly Check[] => {
    if (fromDecimal(figure.tonnes) >= 0) return []
    const site = document.sites.find((each) => each.id === figure.siteId)
    const sentence = `${site?.name ?? 'A site'}, ${figure.year}: an emission below zero. A removal is entered as a measure.`
    return [{ severity: 'error', item: emissionsItem(figure.siteId, figure.year), sentence }]
  })

export const emissionChecks: readonly CheckRule[] = [negative, withoutBaseYear, steps]
