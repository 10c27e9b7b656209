import type { Metadata } from 'next'
import { fundingKinds, fundingStates } from '#lib/domain/economics/funding'
import { fundingKindNames, fundingStateNames } from '#lib/domain/economics/funding-words'
import { clusterFundingSource } from '#lib/views/cluster-funding'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Checkbox, Select, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { PageHeader } from '#ui/page-header'
import { RemoveDialog } from '../../../../company/[org]/[cluster]/remove-dialog.tsx'
import { PartyFields } from '../../party-fields.tsx'

export const metadata: Metadata = { title: 'Money for the roadmap' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterFundingSource.run>>>

export default async function FundingSourcePage({ params }: PageProps<'/cluster/[cluster]/funding/[id]'>) {
  const seen = await see(clusterFundingSource, await params)
  const { funding, clusterId, home } = seen
  const place = { clusterId, ...(funding && { id: funding.id, rowVersion: funding.rowVersion }) }
  return (
    <>
      <PageHeader
        title={funding?.title ?? 'New money'}
        crumbs={[{ href: `${home}/funding`, label: 'Funding' }]}
        state={
          funding ? `${fundingKindNames[funding.kind]}, ${fundingStateNames[funding.state].toLowerCase()}` : undefined
        }
        action={
          funding && (
            <RemoveDialog what="money" name={funding.title} action="funding.remove" hidden={place} from="the funding">
              <p>Roadmaps that were merged with it keep it. The next merge goes without.</p>
            </RemoveDialog>
          )
        }
        lead={funding ? undefined : 'Where the money comes from, how sure it is, and when it comes.'}
      />
      <ActionForm
        name="funding.keep"
        label={funding ? 'Change this money' : 'New money'}
        submitLabel={funding ? 'Save money' : 'Add money'}
        tone="primary"
        hidden={place}
        beside={<LinkButton href={`${home}/funding`}>Back to the funding</LinkButton>}
      >
        <FundingFields key={funding?.rowVersion} seen={seen} />
      </ActionForm>
    </>
  )
}

function FundingFields({ seen: { funding, members, currency, keepsConfidential } }: { readonly seen: Seen }) {
  return (
    <>
      <FormPart title="What and whose">
        <TextInput name="title" label="What it is" size={50} maxLength={200} defaultValue={funding?.title} />
        <div className="flex flex-wrap gap-4">
          <Select
            name="kind"
            label="Kind"
            defaultValue={funding?.kind ?? 'grant'}
            options={fundingKinds.map((value) => ({ value, label: fundingKindNames[value] }))}
          />
          <Select
            name="state"
            label="How sure"
            defaultValue={funding?.state ?? 'expected'}
            options={fundingStates.map((value) => ({ value, label: fundingStateNames[value] }))}
          />
        </div>
        <PartyFields label="From whom" party={funding?.owner ?? null} members={members} />
      </FormPart>
      <FormPart title="When it comes">
        <Textarea
          name="years"
          label="Years and amounts"
          hint={`One a line, year first, in ${currency}: 2030 250000000. Two columns of a spreadsheet can be pasted.`}
          rows={Math.min(12, Math.max(4, (funding?.years.length ?? 0) + 1))}
          wide={false}
          cols={28}
          className="figures"
          defaultValue={funding?.years.map(({ year, amount }) => `${year} ${amount}`).join('\n')}
        />
      </FormPart>
      <FormPart title="Readers and source">
        <Select
          name="class"
          label="Who sees it"
          hint={
            keepsConfidential
              ? 'What members see stands in the roadmap and its plan, and is public where a version is published.'
              : 'It stands in the roadmap and its plan. What is confidential a steward keeps.'
          }
          defaultValue={funding?.class ?? 'members'}
          options={[
            { value: 'members', label: 'Members of the cluster' },
            ...(keepsConfidential ? [{ value: 'confidential', label: 'Stewards and whoever gives it' }] : []),
          ]}
        />
        <Textarea name="source" label="Source" rows={2} maxLength={500} optional defaultValue={funding?.source ?? ''} />
        <Checkbox
          name="illustrative"
          label="Illustrative"
          hint="Not published by its owner; stands here as an example and is marked so wherever it appears."
          defaultChecked={funding?.illustrative ?? false}
        />
      </FormPart>
    </>
  )
}
