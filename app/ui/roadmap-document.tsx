/**
 * RoadmapReading { document: FrozenDocument, figuresId? }   a frozen roadmap as a document, section by section, from its bytes alone
 *   nothing in it comes from anywhere else, so that what is read is what is signed. Prints as a document.
 */
import type { ReactNode } from 'react'
import { placeName } from '#lib/domain/roadmap/place-name'
import type { FrozenDocument } from '#lib/domain/signoff/frozen'
import { ruleSentence } from '#lib/domain/signoff/board'
import { formatInstant, formatPercent, tonnesScale } from '#lib/format'
import { PathwayTable } from './charts/pathway-table.tsx'
import { TimeLine } from './charts/time-line.tsx'
import { WedgeChart } from './charts/wedge-chart.tsx'
import { DataTable } from './data-table.tsx'
import { Facts } from './facts.tsx'
import { AsksPart } from './roadmap-document/asks-part.tsx'
import { OutlookParts } from './goals/outlook-parts.tsx'
import { CarriedPart } from './roadmap-document/carried-part.tsx'
import { CommitmentsPart } from './roadmap-document/commitments-part.tsx'
import { DecisionsPart } from './roadmap-document/decisions-part.tsx'
import { FundingPart } from './roadmap-document/funding-part.tsx'
import { InfrastructurePart } from './roadmap-document/infrastructure-part.tsx'
import { MeasuresPart } from './roadmap-document/measures-part.tsx'
import { MembersPart } from './roadmap-document/members-part.tsx'
import { ScenarioPart } from './roadmap-document/scenario-part.tsx'
import { still } from './still.tsx'

export function RoadmapReading({ document }: { readonly document: FrozenDocument }) {
  const { roadmap, signOff } = document
  const { cluster } = roadmap
  const names = Object.fromEntries(roadmap.members.map((member) => [member.organisationId, member.name]))
  const targets = tonnesScale(cluster.target.map((point) => Number(point.tonnes)))
  // A roadmap from before there were hubs, asks and funding keeps its numbers.
  const hubs = roadmap.hubs === undefined ? 0 : 1
  const asks = roadmap.asks === undefined ? 0 : 1
  const funding = roadmap.funding === undefined ? 0 : 1
  return (
    <article aria-label={`Version ${document.version} of the ${cluster.name} roadmap`} className="space-y-10">
      <Part number={1} title="The cluster">
        <p className="mb-4 max-w-prose">{cluster.boundary}</p>
        <Facts
          items={[
            { term: 'Place', value: placeName(cluster) },
            { term: 'Base year', value: cluster.baseYear },
            { term: 'Horizon', value: cluster.horizonYear },
            { term: 'Cycle', value: cluster.cycle },
            {
              term: 'Target, scope 1',
              value:
                cluster.target.length === 0
                  ? 'None set'
                  : cluster.target
                      .map((point) => `${targets.withUnit(Number(point.tonnes))} in ${point.year}`)
                      .join('; '),
              note: cluster.targetIllustrative
                ? 'Illustrative: not a published target.'
                : (cluster.targetSource ?? undefined),
            },
          ]}
        />
        {cluster.outlook !== undefined && (
          <div className="mt-6">
            <h3 className="mb-2 font-medium">What moves the reference besides growth and closures</h3>
            <OutlookParts outlook={cluster.outlook} schemeNames={new Map()} />
          </div>
        )}
      </Part>
      <Part number={2} title="Members and coverage">
        <MembersPart roadmap={roadmap} />
      </Part>
      <Part number={3} title="Pathway">
        {roadmap.carried && <CarriedPart carried={roadmap.carried} />}
        <WedgeChart roadmap={roadmap} tableId="figures" />
        <div className="mt-6">
          <PathwayTable roadmap={roadmap} id="figures" caption="Yearly figures" />
        </div>
      </Part>
      <Part number={4} title="Measures">
        <p className="mb-4 max-w-prose text-soft">
          Each measure stands with how far it is committed. To endorse the roadmap is not to promise a measure that is
          still an idea or a study.
        </p>
        {roadmap.scenario && <ScenarioPart scenario={roadmap.scenario} names={names} />}
        {roadmap.measures.length > 0 && (
          <TimeLine measures={roadmap.measures} years={roadmap.years} owners={names} caption="Measures by start" />
        )}
        <div className="mt-6">
          <MeasuresPart roadmap={roadmap} names={names} />
        </div>
      </Part>
      <Part number={5} title="Commitments of the members">
        <CommitmentsPart roadmap={roadmap} names={names} />
      </Part>
      {hubs > 0 && (
        <Part number={6} title="Shared infrastructure">
          <InfrastructurePart roadmap={roadmap} />
        </Part>
      )}
      {asks > 0 && (
        <Part number={6 + hubs} title="What is asked of others">
          <AsksPart roadmap={roadmap} />
        </Part>
      )}
      {funding > 0 && (
        <Part number={6 + hubs + asks} title="Money for the roadmap">
          <FundingPart roadmap={roadmap} />
        </Part>
      )}
      <Part number={6 + hubs + asks + funding} title="Decisions that shaped it">
        <DecisionsPart roadmap={roadmap} />
      </Part>
      <Part number={7 + hubs + asks + funding} title="Sign-off">
        <p className="max-w-prose">{ruleSentence(signOff.rule)}</p>
        <Facts
          layout="list"
          items={[
            { term: 'Version', value: document.version },
            { term: 'Frozen', value: formatInstant(signOff.frozenAt) },
            { term: 'Sign-off until', value: formatInstant(signOff.deadline) },
            {
              term: 'Readers',
              value:
                signOff.publication === 'public'
                  ? 'Everybody, once adopted and published, with the stances taken'
                  : 'The members alone',
            },
            ...(document.replaces === null
              ? []
              : [{ term: 'Replaces', value: <code className="text-xs break-all">{document.replaces}</code> }]),
          ]}
        />
        <div className="mt-4">
          <DataTable
            caption="Who is asked to sign"
            rows={signOff.members.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))}
            rowKey={(member) => member.organisationId}
            columns={[
              { key: 'name', head: 'Member', rowHead: true, cell: (member) => member.name },
              {
                key: 'share',
                head: 'Share of base-year emissions',
                figures: true,
                cell: (member) =>
                  member.emissionPercent === null
                    ? 'not shown'
                    : formatPercent(Number(member.emissionPercent) / 100, 1),
              },
            ]}
          />
        </div>
      </Part>
    </article>
  )
}

function Part({
  number,
  title,
  children,
}: {
  readonly number: number
  readonly title: string
  readonly children: ReactNode
}) {
  return still(
    <section aria-labelledby={`part-${number}`}>
      <h2 id={`part-${number}`} className="mb-3 text-xl tracking-tight">
        <span className="figures mr-3 font-normal text-faint">{number}</span>
        {title}
      </h2>
      {children}
    </section>,
  )
}
