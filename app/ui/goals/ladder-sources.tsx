/**
 * LadderSources { ladder, emissionsFrom, chosen }   what stands behind the figures: each goal with its edition, what is left out and why
 * TwoNumbers    { ladder, years }            where an owner has two numbers for one year: the question, and what each alone would ask
 */
import type { Goal } from '#lib/domain/goals/goal'
import { rowsOf } from '#lib/domain/goals/ladder'
import { editionWords, goalWords, ladderLevelNames } from '#lib/domain/goals/ladder-words'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { formatDate, formatTonnes } from '#lib/format'
import { Notice } from '../notice.tsx'
import { LadderVerdict } from './ladder-verdict.tsx'

export function LadderSources({
  ladder,
  emissionsFrom,
  chosen,
}: {
  readonly ladder: RoadmapLadder
  readonly emissionsFrom: Readonly<Record<string, string | null>>
  /** Who chose the benchmark and when; null where there is none. */
  readonly chosen: { readonly chooserName: string; readonly chosenAt: Date } | null
}) {
  const rungs = ladder.lines
    .map(({ rung }) => rung)
    .filter(({ sources, required }) => sources !== undefined || required.used.length + required.leftOut.length > 0)
  if (rungs.length === 0) return null
  return (
    <section className="mt-10" aria-label="What the figures rest on">
      <h2 className="mb-2 text-lg">What the figures rest on</h2>
      <dl className="max-w-page text-sm">
        {rungs.map((rung) => (
          <div
            key={`${rung.level} ${rung.id}`}
            className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[200px_minmax(0,1fr)]"
          >
            <dt className="font-medium">
              {rung.benchmark === null ? rung.name : 'Benchmark'}{' '}
              <span className="text-xs font-normal text-faint">{ladderLevelNames[rung.level]}</span>
            </dt>
            <dd>
              {rung.benchmark !== null && (
                <p>
                  {rung.benchmark}
                  {chosen !== null && (
                    <span className="text-faint">
                      {' '}
                      Chosen by {chosen.chooserName} on {formatDate(chosen.chosenAt)}.
                    </span>
                  )}
                </p>
              )}
              {rung.sources?.map((source) => (
                <p key={source} className="text-faint">
                  {source}.
                </p>
              ))}
              {rung.required.reason !== null && rung.level === 'scheme' && (
                <p className="text-soft">Not comparable: {rung.required.reason.sentence}</p>
              )}
              <ul>
                {rung.required.used.map((goal) => (
                  <li key={goal.id}>
                    <GoalLine goal={goal} />
                  </li>
                ))}
                {rung.required.leftOut.map(({ goal, reason }) => (
                  <li key={goal.id}>
                    <GoalLine goal={goal} /> <span className="text-soft">Left out: {reason.sentence}</span>
                  </li>
                ))}
              </ul>
              {emissionsFrom[rung.id] && (
                <p className="text-faint">Emissions to set its base year against ours: {emissionsFrom[rung.id]}.</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function GoalLine({ goal }: { readonly goal: Goal }) {
  const edition = editionWords(goal)
  const isLink = goal.source !== null && /^https?:\/\//.test(goal.source)
  return (
    <>
      {goalWords(goal)}.{' '}
      <span className="text-faint">
        {edition ?? 'No source is named'}
        {goal.edition !== null && `, ${goal.edition.licence}`}
        {goal.edition !== null && isLink && goal.source !== null && (
          <>
            ,{' '}
            <a href={goal.source} rel="noreferrer" className="text-accent underline underline-offset-3">
              its own text
            </a>
          </>
        )}
        .
      </span>
    </>
  )
}

export function TwoNumbers({ ladder, years }: { readonly ladder: RoadmapLadder; readonly years: readonly number[] }) {
  const asked = ladder.lines.flatMap((line) =>
    line.rung.required.rivals.map((rival) => ({ line, ...rival, rows: rowsOf(line, ladder.years, years) })),
  )
  return asked.map(({ line, question, lines, rows }) => (
    <Notice key={`${line.rung.id} ${question}`} tone="warn" title={question}>
      <p>The ladder holds the lower one until its owner says. Each alone would ask:</p>
      <ul className="figures mt-1">
        {lines.map(({ goal }) => (
          <li key={goal.id}>
            {goalWords(goal)}:{' '}
            {rows.flatMap((row) => {
              const alone = row.alternatives.find((alternative) => alternative.goal === goal.id)
              if (alone === undefined) return []
              const required = alone.required === null ? 'not known' : formatTonnes(alone.required)
              return [
                <span key={row.year} className="mr-3">
                  {row.year} {required} <LadderVerdict row={{ ...alone, reason: null }} />
                </span>,
              ]
            })}
          </li>
        ))}
      </ul>
    </Notice>
  ))
}
