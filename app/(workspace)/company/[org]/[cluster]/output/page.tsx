import type { Metadata } from 'next'
import { formatNumber } from '#lib/format'
import { companyOutput } from '#lib/views/company-output'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Checkbox, Textarea, TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote } from '#ui/status'

export const metadata: Metadata = { title: 'Output' }

type Seen = NonNullable<Awaited<ReturnType<typeof companyOutput.run>>>

export default async function OutputPage({ params }: PageProps<'/company/[org]/[cluster]/output'>) {
  const seen = await see(companyOutput, await params)
  const { sites, home } = seen
  const told = sites.filter(({ kept }) => kept !== null).length
  return (
    <>
      <PageHeader
        title="Output"
        state={`${told} of ${sites.length} sites`}
        action={<LinkButton href={`${home}/alignment`}>What changed</LinkButton>}
        lead="What each site made or ran by year, in any unit you like. It tells whether emissions fell because less was made or because it was made with less. The quantities stay here: your submission carries an index alone, 100 in a site’s first year, for the stewards."
      />
      {sites.length === 0 && (
        <EmptyState title="No site yet" action={<LinkButton href={`${home}/sites`}>To your sites</LinkButton>}>
          <p>Output is entered site by site.</p>
        </EmptyState>
      )}
      <div className="space-y-8">
        {sites.map((site) => (
          <Site key={site.id} site={site} seen={seen} />
        ))}
      </div>
      {sites.some(({ kept }) => kept?.illustrative) && <IllustrativeNote />}
    </>
  )
}

function Site({
  site: { id, name, kept, index },
  seen,
}: {
  readonly site: Seen['sites'][number]
  readonly seen: Seen
}) {
  return (
    <section className="border-t border-line pt-4 first:border-0 first:pt-0" aria-label={name}>
      <h2 className="text-lg">
        {name} {kept?.illustrative && <Illustrative />}
      </h2>
      {index.length > 0 && (
        <p className="figures mt-1 mb-3 text-sm text-soft">
          Sent as index: {index.map((entry) => `${entry.year} ${formatNumber(Number(entry.index), 1)}`).join(', ')}
        </p>
      )}
      {seen.mayEdit ? (
        <ActionForm
          // A saved version begins a form of its own.
          key={kept?.rowVersion ?? 0}
          name="output.save"
          label={`Output of ${name}`}
          submitLabel="Save output"
          className="mt-3"
          hidden={{
            organisationId: seen.organisationId,
            clusterId: seen.clusterId,
            siteId: id,
            rowVersion: kept?.rowVersion ?? 0,
          }}
        >
          <div className="flex flex-wrap gap-4">
            <Textarea
              name="points"
              label="Years and output"
              hint="One a line: 2021 850000."
              rows={5}
              cols={20}
              wide={false}
              optional
              className="figures"
              defaultValue={kept?.points.map(({ year, output }) => `${year} ${output}`).join('\n') ?? ''}
            />
            <div className="space-y-4">
              <TextInput
                name="unit"
                label="Unit"
                hint="Such as t cement, or index."
                size={16}
                optional
                defaultValue={kept?.unit}
              />
              <Checkbox name="illustrative" label="Illustrative" defaultChecked={kept?.illustrative} />
            </div>
          </div>
        </ActionForm>
      ) : (
        kept === null && <p className="text-soft">Nothing is entered.</p>
      )}
    </section>
  )
}
