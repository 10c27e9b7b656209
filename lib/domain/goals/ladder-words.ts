import type { Goal, RungLevel } from './goal.ts'
import type { Rung } from './ladder.ts'

export const ladderLevelNames: Readonly<Record<RungLevel, string>> = {
  company: 'Company',
  cluster: 'Cluster',
  scheme: 'Trading scheme',
  region: 'Region',
  nation: 'Nation',
}

/** The edition a goal comes from, as a figure names it; its own source where no edition is kept, null where neither is. */
export function editionWords({ edition, source }: Pick<Goal, 'edition' | 'source'>): string | null {
  if (edition === null) return source
  return `${edition.dataset}, edition of ${edition.asOf}`
}

/** What stands behind the requirement of a rung, each edition once: the benchmark, a scheme's cap, or the editions of the goals used. */
export function editionsOf({ benchmark, required, sources }: Rung): readonly string[] {
  if (benchmark !== null) return [benchmark, ...(sources ?? [])]
  if (sources !== undefined) return sources
  return [...new Set(required.used.flatMap((goal) => editionWords(goal) ?? []))]
}

/** What is asked, in a line: `68 % less by 2030 than in 1990`. */
export function goalWords({ type, reductionPercent, baseYear, targetYear, residualPercent, title }: Goal): string {
  if (type === 'net-zero')
    return `Net zero in ${targetYear}${residualPercent === null ? '' : `, leaving ${residualPercent} %`}`
  if (reductionPercent === null) return `${title}, ${targetYear}`
  return `${reductionPercent} % less by ${targetYear}${baseYear === null ? '' : ` than in ${baseYear}`}`
}
