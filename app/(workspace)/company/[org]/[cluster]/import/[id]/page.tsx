import type { Metadata } from 'next'
import { formatNumber } from '#lib/format'
import { registerNames } from '#lib/domain/inventory/register-figure'
import { companyImportPreview } from '#lib/views/company-import'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { Button, LinkButton } from '#ui/button'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { formPlace } from '../../form-place.ts'
import { kindNames } from '../kind-names.ts'
import { CompanyChoice, OthersChoice } from './choices.tsx'
import { MappingForm } from './mapping-form.tsx'
import { ChangeTable, PartsTable, ProblemTable } from './plan-tables.tsx'
import { RegisterMatch } from './register-match.tsx'

export const metadata: Metadata = { title: 'Import' }

const pageIn = (value: string | string[] | undefined): number => Math.max(1, Number(value) || 1)

export default async function PreviewPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/import/[id]'>) {
  const query = await searchParams
  const [problems, changes] = [pageIn(query['problems']), pageIn(query['changes'])]
  const seen = await see(companyImportPreview, { ...(await params), problems, changes })
  const { home, plan, summary } = seen
  const place = { ...formPlace(seen), id: seen.id }
  const address = (at: Readonly<Record<string, number>>) =>
    `${home}/import/${seen.id}?${new URLSearchParams(Object.entries({ problems, changes, ...at }).map(([key, value]) => [key, String(value)]))}`
  return (
    <>
      <PageHeader
        title={seen.fileName || kindNames[seen.kind]}
        crumbs={[{ href: `${home}/import`, label: 'Import and export' }]}
        state={stateOf(seen)}
        action={
          seen.mayEdit && (
            <ActionForm name="import.discard" hidden={place} tone="quiet" submitLabel="Discard this file" />
          )
        }
      />
      {summary.refusal !== null && (
        <Notice
          tone="bad"
          title="The file was turned away"
          action={<LinkButton href={`${home}/import`}>Import another file</LinkButton>}
        >
          {summary.refusal}
        </Notice>
      )}
      {summary.refusal === null && plan === null && (
        <MappingForm seen={seen} chosen={typeof query['sheet'] === 'string' ? query['sheet'] : null} />
      )}
      {plan && (
        <>
          {plan.problems === 0 && <PartsTable parts={plan.parts} />}
          <Notes seen={seen} />
          {seen.kind === 'sites' && (plan.undecided > 0 || summary.chosen !== null) && (
            <CompanyChoice place={place} companies={summary.companies} chosen={plan.likely} />
          )}
          {seen.kind === 'emissions' && (plan.undecided > 0 || summary.others === 'leave-out') && (
            <OthersChoice place={place} undecided={plan.undecided} />
          )}
          <TakeIn seen={seen} plan={plan} place={place} home={home} />
          {plan.problems > 0 && (
            <ProblemTable
              problems={plan.problemPage}
              total={plan.problems}
              page={problems}
              href={(page) => address({ problems: page })}
            />
          )}
          {plan.register && (
            <RegisterMatch
              register={plan.register}
              place={place}
              belongs={summary.register?.belongs ?? {}}
              mayEdit={seen.mayEdit}
            />
          )}
          {plan.problems === 0 && plan.changes > 0 && (
            <ChangeTable
              changes={plan.changePage}
              total={plan.changes}
              page={changes}
              href={(page) => address({ changes: page })}
            />
          )}
        </>
      )}
    </>
  )
}

type Seen = Awaited<ReturnType<typeof companyImportPreview.run>> & object
type Plan = NonNullable<Seen['plan']>

function stateOf({ kind, summary }: Seen): string {
  const { register, counts } = summary
  if (summary.refusal !== null) return 'Turned away'
  if (kind === 'sheet' && summary.read === undefined) return 'A sheet of your own: say how it is to be read'
  if (register !== undefined)
    return `${registerNames[register.register]}, ${formatNumber(register.accounts)} accounts, not taken in`
  return `${kindNames[kind]}, ${formatNumber(counts.rows)} ${counts.rows === 1 ? 'row' : 'rows'} read, not taken in`
}

function Notes({ seen: { home, id, summary, plan } }: { readonly seen: Seen }) {
  const unknown = summary.unknownColumns
  const notes = [
    ...summary.notes,
    ...(unknown.length === 0 ? [] : [`Columns the product does not know were kept out: ${unknown.join(', ')}.`]),
    ...(plan !== null && plan.leftOut > 0 ? [`${formatNumber(plan.leftOut)} rows of others are left out.`] : []),
  ]
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="mt-2 max-w-prose text-sm text-soft">
          {note}
        </p>
      ))}
      {summary.read !== undefined && (
        <form action={`${home}/import/${id}/mapping`} method="post" className="mt-3">
          <input type="hidden" name="sheet" value={summary.read.sheet} />
          <Button type="submit" name="do" value="again" size="sm">
            Read the sheet in another way
          </Button>
        </form>
      )}
    </>
  )
}

function TakeIn({
  seen,
  plan,
  place,
  home,
}: {
  readonly seen: Seen
  readonly plan: Plan
  readonly place: Readonly<Record<string, string | number>>
  readonly home: string
}) {
  const rows = plan.parts.reduce((sum, part) => sum + part.added + part.changed, 0)
  if (plan.problems > 0 && plan.problems === plan.undecided)
    return (
      <Notice tone="warn" title="Say first what is yours">
        {formatNumber(plan.undecided)} {plan.undecided === 1 ? 'row belongs' : 'rows belong'} to others, as far as can
        be told. Choose above, and the rest can be taken in.
      </Notice>
    )
  if (plan.problems > 0)
    return (
      <Notice
        tone="bad"
        title="Nothing can be taken in yet"
        action={<LinkButton href={`${home}/import`}>Import the corrected file</LinkButton>}
      >
        {formatNumber(plan.problems)} {plan.problems === 1 ? 'cell is' : 'cells are'} not right, named below. Your draft
        is as it was. Correct the file and import it again.
      </Notice>
    )
  if (plan.register && plan.register.matched.length === 0) return null
  if (rows === 0)
    return (
      <Notice
        tone="good"
        title="Nothing to take in"
        action={<LinkButton href={`${home}/import`}>Import another file</LinkButton>}
      >
        Everything in the file stands in your draft already.
      </Notice>
    )
  if (!seen.mayEdit) return null
  return (
    <div className="mt-6">
      <ActionForm
        name="import.commit"
        hidden={{ ...place, digest: plan.digest }}
        submitLabel={`Take in ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`}
      />
    </div>
  )
}
