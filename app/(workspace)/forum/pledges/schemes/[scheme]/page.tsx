import type { Metadata } from 'next'
import { toDecimal } from '#lib/domain/decimal'
import { factorsText } from '#lib/domain/goals/public/scheme-text'
import { publicScheme } from '#lib/views/public-scheme'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { NumberInput, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { PageHeader } from '#ui/page-header'
import { EditionFields } from '../../edition-fields.tsx'
import { versionWords } from '../../goal-words.ts'
import { SchemeTables } from './scheme-tables.tsx'

export const metadata: Metadata = { title: 'Trading scheme' }

type Seen = NonNullable<Awaited<ReturnType<typeof publicScheme.run>>>

export default async function SchemePage({ params }: PageProps<'/forum/pledges/schemes/[scheme]'>) {
  const { scheme } = await params
  const seen = await see(publicScheme, { scheme: decodeURIComponent(scheme) })
  const { newest } = seen
  return (
    <>
      <PageHeader
        title={newest?.name ?? 'Add a trading scheme'}
        crumbs={[{ href: '/forum/pledges', label: 'Public goals' }]}
        state={newest ? versionWords(seen.number) : undefined}
        lead="A yearly cap on allowances, one a tonne, with the factors by which it falls. Years without a cap of their own follow from the factors, where the amount that these are per cent of is known. On the ladder of a cluster it is a pace."
      />
      {seen.versions.map((version, at) => (
        <SchemeTables key={version.number} scheme={version} heading={at === 0 ? null : versionWords(version.number)} />
      ))}
      <SchemeForm seen={seen} />
    </>
  )
}

function SchemeForm({ seen: { key, number, country, newest } }: { readonly seen: Seen }) {
  return (
    <section className="mt-10 max-w-3xl">
      {newest && <h2 className="mb-3 text-lg">Enter a newer version</h2>}
      <ActionForm
        name="public-scheme.save"
        label="Trading scheme"
        submitLabel={newest ? 'Save as a new version' : 'Add the scheme'}
        hidden={{ seen: number, ...(key === null ? {} : { key }) }}
        beside={<LinkButton href="/forum/pledges">Cancel</LinkButton>}
      >
        <FormPart title="Scheme">
          <div className="flex flex-wrap items-end gap-4">
            <TextInput name="name" label="Name" size={48} defaultValue={newest?.name} />
            <TextInput
              name="country"
              label="Country"
              hint="Two letters; EU for the European Union."
              size={4}
              maxLength={2}
              defaultValue={country}
            />
          </div>
          <div className="flex flex-wrap gap-4">
            <Textarea
              name="caps"
              label="Caps"
              hint="One a line: 2024 1386051745."
              wide={false}
              rows={6}
              cols={24}
              optional
              className="figures"
              defaultValue={newest?.caps.map((cap) => `${cap.year} ${cap.tonnes}`).join('\n')}
            />
            <Textarea
              name="factors"
              label="Reduction factors"
              hint="Per cent a year: 2024-2027 4.3."
              wide={false}
              rows={6}
              cols={24}
              optional
              className="figures"
              defaultValue={newest ? factorsText(newest.factors) : ''}
            />
          </div>
          <NumberInput
            name="referenceAmount"
            label="Amount the factors are per cent of"
            hint="Allowances a year. Without it no cap follows from a factor."
            size={16}
            optional
            defaultValue={newest?.referenceAmount === undefined ? '' : toDecimal(newest.referenceAmount, 3)}
          />
        </FormPart>
        <FormPart title="Where it comes from">
          <TextInput name="source" label="Where it can be read" size={60} defaultValue={newest?.source ?? ''} />
          <EditionFields edition={newest?.edition ?? null} />
        </FormPart>
      </ActionForm>
    </section>
  )
}
