import type { CheckRule } from './check.ts'
import { emissionsItem } from './item-key.ts'

/** A line that is not whole is counted nowhere, so sending would leave emissions out unseen. */
export const openLineCheck: CheckRule = {
  id: 'open-line',
  severity: 'error',
  find: ({ openLines = [], nameOf }) =>
    openLines.map(({ siteId, year, id, name, problem }) => ({
      item: emissionsItem(siteId, year),
      about: id,
      sentence: `${nameOf(siteId)}, ${year}, “${name}” is not whole yet: ${problem}`,
    })),
}
