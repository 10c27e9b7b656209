import { clusterOutlook } from '../goals/parse-outlook.ts'
import { amount, flag, list, name, object, orNull, text, whole, year } from '../reader.ts'

/** The cluster's own entry without its members, as a bundle and a roadmap hold it. */
export const clusterFields = {
  id: name,
  slug: name,
  name,
  country: text,
  region: text,
  boundary: text,
  baseYear: year,
  horizonYear: year,
  currency: text,
  cycle: whole(1, 10_000),
  target: list(object({ year, tonnes: amount }), (point) => String(point.year)),
  targetSource: orNull(text),
  targetIllustrative: flag,
}

/** What was not kept when older files were written. */
export const laterClusterFields = { outlook: clusterOutlook }
