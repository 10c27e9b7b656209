/** NeedsPart { measure, sites, hubs, members }   sources, bookings, flows and what shows the levels, folded away under what is in it */
import type { Hub } from '#lib/domain/infrastructure/hub'
import { streamKey } from '#lib/domain/measures/streams'
import { levels, type MeasureEntry } from '#lib/domain/submission/document'
import { levelNames } from '#lib/domain/submission/words'
import { Checkbox, TextInput } from '#ui/field'
import { FieldGroup } from '#ui/field-group'
import { FoldedPart } from '#ui/folded-part'
import { BookingRows } from './booking-rows.tsx'
import { FlowRows, type Other } from './flow-rows.tsx'

export type NeedsPlace = {
  readonly sites: readonly { readonly id: string; readonly name: string; readonly streams: readonly string[] }[]
  readonly hubs: readonly Hub[]
  readonly members: readonly Other[]
}

export function NeedsPart({
  measure,
  sites,
  hubs,
  members,
}: NeedsPlace & { readonly measure: Partial<MeasureEntry> | null }) {
  const { sources = [], bookings = [], flows = [], levelEvidence = [] } = measure ?? {}
  const evidence = new Map(levelEvidence.map((each) => [each.level, each]))
  const marked = new Set(sources.map(streamKey))
  const streams = sites.flatMap((site) => site.streams.map((stream) => ({ stream, site })))
  return (
    <FoldedPart
      title="Sources, shared infrastructure, evidence"
      holds={[
        count(sources.length, 'source', 'sources'),
        count(bookings.length, 'booking', 'bookings'),
        count(flows.length, 'flow', 'flows'),
        count(levelEvidence.length, 'level shown', 'levels shown'),
      ]}
      fields={['sources', 'bookings', 'flows', 'levelEvidence']}
    >
      <FieldGroup
        name="sources"
        title="Acts on"
        hint={
          streams.length > 0
            ? 'Source streams of the site, as its lines name them. None marked: the whole site.'
            : 'The whole site. Once its lines name source streams, they can be chosen here.'
        }
      >
        {streams.length > 0 && (
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {streams.map(({ stream, site }, index) => (
              <Checkbox
                key={`${site.id} ${stream}`}
                name={`sources.${index}`}
                value={`${site.id} ${stream}`}
                label={sites.length > 1 ? `${stream}, ${site.name}` : stream}
                defaultChecked={site.id === measure?.siteId && marked.has(streamKey(stream))}
              />
            ))}
          </div>
        )}
      </FieldGroup>
      {hubs.length > 0 ? (
        <BookingRows bookings={bookings} hubs={hubs} />
      ) : (
        <FieldGroup
          name="bookings"
          title="Booked on shared infrastructure"
          hint="The cluster keeps no hubs yet. Once its office has entered one, it can be booked here."
        />
      )}
      <FlowRows flows={flows} members={members} />
      <FieldGroup
        name="levelEvidence"
        title="What shows each level reached"
        hint="The day, and what shows it: a decision, a permit, a contract. Seen by you and the stewards alone."
      >
        <div className="space-y-2">
          {levels.map((level) => (
            <div key={level} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="w-44 text-sm">{levelNames[level]}</span>
              <TextInput
                name={`levelEvidence.${level}.reachedOn`}
                label={`${levelNames[level]}: day reached`}
                bare
                type="date"
                defaultValue={evidence.get(level)?.reachedOn ?? ''}
              />
              <TextInput
                name={`levelEvidence.${level}.note`}
                label={`${levelNames[level]}: what shows it`}
                bare
                size={40}
                maxLength={500}
                placeholder="What shows it"
                defaultValue={evidence.get(level)?.note ?? ''}
              />
            </div>
          ))}
        </div>
      </FieldGroup>
    </FoldedPart>
  )
}

const count = (number: number, one: string, many: string): string | null =>
  number === 0 ? null : `${number} ${number === 1 ? one : many}`
