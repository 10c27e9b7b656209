import type { TargetPoint } from './document.ts'

/** What a cluster is called in addresses: lower-case letters, digits and hyphens of its name. Empty when nothing is left. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)

export type ClusterPlan = {
  readonly baseYear: number
  readonly horizonYear: number
  readonly target: readonly TargetPoint[]
}

/** What is wrong with a cluster's years and target, by field name of its form; empty when all is well. */
export function planFaults(plan: ClusterPlan): Readonly<Record<string, string>> {
  if (plan.horizonYear <= plan.baseYear) return { horizonYear: 'The horizon must lie after the base year.' }
  const faults: Record<string, string> = {}
  plan.target.forEach((point, index) => {
    if (point.year <= plan.baseYear || point.year > plan.horizonYear) {
      faults[`target.${index}.year`] =
        `A target year must lie after ${plan.baseYear} and not after ${plan.horizonYear}.`
    }
    if (index > 0 && point.year <= (plan.target[index - 1]?.year ?? 0)) {
      faults[`target.${index}.year`] = 'Put the target years in order, each once.'
    }
  })
  return faults
}
