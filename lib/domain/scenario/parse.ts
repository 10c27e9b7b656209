import { byKind, instant, list, name, object, oneOf, text, whole, year, type Reader } from '../reader.ts'
import { changeKey, leadPillars, type FollowedScenario, type ScenarioChange } from './change.ts'

const kind = <K extends ScenarioChange['kind']>(word: K) => oneOf([word] as const)

/** The changes of a scenario from a file, each thing changed once. */
export const scenarioChanges: Reader<readonly ScenarioChange[]> = list(
  byKind<ScenarioChange>('kind', {
    start: object({ kind: kind('start'), measureId: name, start: year }),
    'leave-out': object({ kind: kind('leave-out'), measureId: name }),
    keep: object({ kind: kind('keep'), measureId: name }),
    lead: object({ kind: kind('lead'), pillar: oneOf(leadPillars), delayYears: whole(0, 50) }),
    'hub-phase': object({ kind: kind('hub-phase'), hubId: name, phaseId: name, from: year }),
  }),
  changeKey,
)

/** The decision of a cluster to follow a scenario, from a file. */
export const followedScenario: Reader<FollowedScenario> = object<FollowedScenario>({
  id: name,
  name,
  changes: scenarioChanges,
  reason: text,
  decidedBy: text,
  decidedAt: instant,
})
