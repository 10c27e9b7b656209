import { party } from '../measures/parse-needs.ts'
import { amount, flag, list, name, object, oneOf, orNull, text, year, type Reader } from '../reader.ts'
import { fundingKinds, fundingStates, type Funding } from './funding.ts'

/** What a cluster keeps of the money for its roadmap, as files hold it. It came later and may be missing. */
export const fundingList: Reader<readonly Funding[]> = list(
  object<Funding>({
    id: name,
    title: name,
    kind: oneOf(fundingKinds),
    state: oneOf(fundingStates),
    owner: party,
    years: list(object({ year, amount }), (one) => String(one.year)),
    source: orNull(text),
    illustrative: flag,
  }),
  (one) => one.id,
)
