/** FromYear { phase }   the first year of a phase, after every year that was announced before and is given up */
import type { HubPhase } from '#lib/domain/infrastructure/hub'
import { formatDate } from '#lib/format'

export const FromYear = ({ phase }: { readonly phase: Pick<HubPhase, 'from' | 'earlierStarts'> }) => (
  <>
    {phase.earlierStarts.map(({ start, recordedOn }) => (
      <s
        key={`${start} ${recordedOn}`}
        title={`${start}, recorded on ${formatDate(recordedOn)}`}
        className="mr-1 text-faint"
      >
        {start}
      </s>
    ))}
    {phase.from}
  </>
)
