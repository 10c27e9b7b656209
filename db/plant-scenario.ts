import type { Tx } from './client.ts'
import { scenario, scenarioDecision, scenarioOutcome } from './schema/index.ts'

/** A scenario with what it comes to beside a draft, and the decision to follow it. */
export async function plantScenario(
  tx: Tx,
  of: { readonly clusterId: string; readonly accountId: string; readonly draftId: string },
  shared: (what: string) => string,
): Promise<void> {
  const { clusterId, accountId, draftId } = of
  const id = crypto.randomUUID()
  const made = { clusterId, name: shared('scenario'), changes: [] }
  await tx.insert(scenario).values({ ...made, id, makerId: accountId, makerName: 'Lead', madeAt: new Date() })
  const document = JSON.stringify({ note: shared('outcome') })
  await tx.insert(scenarioOutcome).values({ clusterId, of: id, scenarioId: id, draftId, document })
  const decision = { reason: shared('reason'), decidedBy: accountId, deciderName: 'Lead', decidedAt: new Date() }
  await tx.insert(scenarioDecision).values({ ...made, ...decision, scenarioId: id })
}
