/**
 * BoardTable { board: Board, named?, open? }   members, shares and stances, with the count against the rule above; named shows who
 *   signed, open that stances are still to come
 */
import { ruleSentence, type Board, type BoardStance } from '#lib/domain/signoff/board'
import { needsText } from '#lib/domain/signoff/stance'
import { stancesTaken } from '#lib/domain/signoff/words'
import type { StanceKind } from '#lib/domain/signoff/frozen'
import { formatDate, formatPercent } from '#lib/format'
import { ShareBar } from './charts/share-bar.tsx'
import { DataTable } from './data-table.tsx'
import { Status, type StatusTone } from './status.tsx'

const tones: Readonly<Record<StanceKind, { readonly tone: StatusTone; readonly mark: string }>> = {
  endorse: { tone: 'good', mark: '✓' },
  'endorse-with-reservation': { tone: 'warn', mark: '✓' },
  object: { tone: 'bad', mark: '✗' },
  abstain: { tone: 'plain', mark: '○' },
}

export function BoardTable({
  board,
  named = false,
  open = false,
}: {
  readonly board: Board
  readonly named?: boolean
  readonly open?: boolean
}) {
  const { outcome, rule } = board
  const threshold = rule.kind === 'all' ? { heads: 1, emissions: undefined } : thresholds(rule)
  return (
    <>
      <dl className="mb-4 flex flex-wrap gap-x-10 gap-y-3">
        <div>
          <dt className="text-xs text-faint">Members that endorse</dt>
          <dd className="mt-1">
            <ShareBar
              share={outcome.headPercent / 100}
              threshold={threshold.heads}
              words={`${outcome.endorsing} of ${outcome.members}`}
            />
          </dd>
        </div>
        <div>
          <dt className="text-xs text-faint">Base-year emissions behind them</dt>
          <dd className="mt-1">
            {outcome.emissionsPercent === null ? (
              <span className="text-soft">shares are not shown</span>
            ) : (
              <ShareBar share={outcome.emissionsPercent / 100} threshold={threshold.emissions} />
            )}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-faint">Rule</dt>
          <dd className="mt-0.5 flex flex-wrap items-center gap-2">
            <Status tone={outcome.met ? 'good' : 'info'} words={ruleWords(outcome.met, open)} />
            <span className="text-sm text-soft">{ruleSentence(rule)}</span>
          </dd>
        </div>
      </dl>
      <DataTable
        caption="Stances of the members"
        captionHidden
        comfortable
        rows={board.rows}
        rowKey={(row) => row.organisationId}
        columns={[
          { key: 'name', head: 'Member', rowHead: true, cell: (row) => row.name },
          {
            key: 'share',
            head: 'Emissions',
            figures: true,
            cell: (row) => (row.emissionPercent === null ? 'not shown' : formatPercent(row.emissionPercent / 100, 1)),
          },
          {
            key: 'stance',
            head: 'Stance',
            className: 'min-w-40',
            cell: (row) => <Stance stance={row.stance} open={open} />,
          },
          {
            key: 'when',
            head: 'Taken',
            cell: (row) => row.stance && <Taken stance={row.stance} named={named} />,
          },
        ]}
      />
    </>
  )
}

const thresholds = (rule: { readonly headPercent: string; readonly emissionsPercent: string }) => ({
  heads: Number(rule.headPercent) / 100,
  emissions: Number(rule.emissionsPercent) / 100,
})

const ruleWords = (met: boolean, open: boolean): string => (met ? 'Met' : open ? 'Not met yet' : 'Not met')

function Stance({ stance, open }: { readonly stance: BoardStance | null; readonly open: boolean }) {
  if (!stance) return <span className="text-faint">{open ? 'No stance yet' : 'No stance taken'}</span>
  return (
    <>
      <Status {...tones[stance.kind]} words={stancesTaken[stance.kind]} />
      {stance.text && needsText(stance.kind) && (
        <q className="mt-1 block max-w-prose wrap-anywhere whitespace-pre-line text-soft">{stance.text}</q>
      )}
    </>
  )
}

const Taken = ({ stance, named }: { readonly stance: BoardStance; readonly named: boolean }) => (
  <span className="whitespace-nowrap text-soft">
    {formatDate(stance.signedAt)}
    {named && stance.signerName && `, ${stance.signerName}`}
  </span>
)
