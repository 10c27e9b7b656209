import type { RoadmapDocument, RoadmapMeasure } from '#lib/domain/roadmap/document'
import { leadPillars, type ScenarioChange } from '#lib/domain/scenario/change'
import { leadNames } from '#lib/domain/scenario/words'
import { levelNames } from '#lib/domain/submission/words'
import { DataTable } from '#ui/data-table'
import { NumberInput, Select, TextInput } from '#ui/field'
import { pillarLook } from '../../../../../ui/charts/pillar-look.ts'

type Changes = readonly ScenarioChange[]

/** What a scenario changes of the plans as submitted: a rule, the start of each measure that members read, the phases of hubs. */
export function ScenarioFields({
  name,
  changes,
  submitted,
  names,
}: {
  readonly name: string
  readonly changes: Changes
  readonly submitted: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
}) {
  const lead = changes.find((change) => change.kind === 'lead')
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <TextInput name="name" label="Name" size={40} maxLength={80} defaultValue={name} />
        <Select
          name="lead"
          label="Rule"
          hint="Where measures exclude each other, those of the leading pillar count. What else is not decided waits."
          defaultValue={lead?.pillar ?? ''}
          options={[
            { value: '', label: 'None: only the changes below' },
            ...leadPillars.map((pillar) => ({ value: pillar, label: leadNames[pillar] })),
          ]}
        />
        <NumberInput
          name="delayYears"
          label="The other pillars wait"
          hint="Electrification, hydrogen and carbon capture, unless they lead or are past their investment decision."
          unit="years"
          size={4}
          defaultValue={String(lead?.delayYears ?? 5)}
        />
      </div>
      <MeasureRows measures={submitted.measures} changes={changes} names={names} />
      <PhaseRows submitted={submitted} changes={changes} />
    </div>
  )
}

type Row = { readonly measure: RoadmapMeasure; readonly index: number }

function MeasureRows({
  measures,
  changes,
  names,
}: {
  readonly measures: readonly RoadmapMeasure[]
  readonly changes: Changes
  readonly names: Readonly<Record<string, string>>
}) {
  const rows = measures
    .toSorted((a, b) => a.start - b.start || a.title.localeCompare(b.title, 'en'))
    .map((measure, index): Row => ({ measure, index }))
  const said = new Map(
    changes.flatMap((change) => ('measureId' in change ? [[change.measureId, change] as const] : [])),
  )
  return (
    <DataTable
      caption="Measures that members share"
      rows={rows}
      rowKey={({ measure }) => measure.id}
      comfortable
      empty={<p className="text-soft">No member shares a measure yet.</p>}
      columns={[
        { key: 'title', head: 'Measure', className: 'min-w-40', cell: ({ measure }) => measure.title },
        {
          key: 'start',
          head: 'Start',
          cell: ({ measure: { id, title, start }, index }) => {
            const change = said.get(id)
            return (
              <>
                <input type="hidden" name={`measures.${index}.id`} value={id} />
                <NumberInput
                  name={`measures.${index}.start`}
                  label={`Start of ${title}`}
                  bare
                  size={5}
                  defaultValue={String(change?.kind === 'start' ? change.start : start)}
                />
              </>
            )
          },
        },
        {
          key: 'place',
          head: 'In this scenario',
          cell: ({ measure: { id, title }, index }) => {
            const kind = said.get(id)?.kind
            return (
              <Select
                name={`measures.${index}.place`}
                label={`What becomes of ${title}`}
                bare
                defaultValue={kind === 'leave-out' || kind === 'keep' ? kind : 'submitted'}
                options={[
                  { value: 'submitted', label: 'as the rule says' },
                  { value: 'leave-out', label: 'left out' },
                  { value: 'keep', label: 'stays as submitted' },
                ]}
              />
            )
          },
        },
        { key: 'submitted', head: 'Submitted', figures: true, cell: ({ measure }) => measure.start },
        { key: 'pillar', head: 'Pillar', cell: ({ measure }) => pillarLook[measure.pillar].name },
        { key: 'level', head: 'How far', cell: ({ measure }) => levelNames[measure.level] },
        { key: 'owner', head: 'Member', cell: ({ measure }) => names[measure.organisationId] ?? 'A former member' },
      ]}
    />
  )
}

function PhaseRows({ submitted, changes }: { readonly submitted: RoadmapDocument; readonly changes: Changes }) {
  const moved = new Map(
    changes.flatMap((change) =>
      change.kind === 'hub-phase' ? [[`${change.hubId} ${change.phaseId}`, change.from] as const] : [],
    ),
  )
  const rows = (submitted.hubs ?? [])
    .flatMap((hub) => hub.phases.toSorted((a, b) => a.from - b.from).map((phase) => ({ hub, phase })))
    .map((row, index) => ({ ...row, index }))
  if (rows.length === 0) return null
  return (
    <DataTable
      caption="Phases of shared infrastructure"
      rows={rows}
      rowKey={({ hub, phase }) => `${hub.id} ${phase.id}`}
      comfortable
      columns={[
        { key: 'name', head: 'Phase', className: 'min-w-40', cell: ({ hub, phase }) => `${hub.name}, ${phase.name}` },
        {
          key: 'from',
          head: 'From',
          cell: ({ hub, phase, index }) => (
            <>
              <input type="hidden" name={`phases.${index}.hubId`} value={hub.id} />
              <input type="hidden" name={`phases.${index}.phaseId`} value={phase.id} />
              <NumberInput
                name={`phases.${index}.from`}
                label={`First year of ${hub.name}, ${phase.name}`}
                bare
                size={5}
                defaultValue={String(moved.get(`${hub.id} ${phase.id}`) ?? phase.from)}
              />
            </>
          ),
        },
        { key: 'kept', head: 'As it is kept', figures: true, cell: ({ phase }) => phase.from },
      ]}
    />
  )
}
