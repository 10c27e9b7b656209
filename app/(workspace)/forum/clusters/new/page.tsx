import type { Metadata } from 'next'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { ClusterFields } from '../../../cluster-fields.tsx'

export const metadata: Metadata = { title: 'Open a cluster' }

export default function NewClusterPage() {
  return (
    <>
      <PageHeader
        crumbs={[{ href: '/forum', label: 'All clusters' }]}
        title="Open a cluster"
        lead="You give it a place, its years and its target. Then you invite its lead, who invites the companies."
      />
      <ActionForm
        name="cluster.open"
        submitLabel="Open the cluster"
        tone="primary"
        beside={<LinkButton href="/forum">Cancel</LinkButton>}
        label="Open a cluster"
      >
        <TextInput name="name" label="Name" hint="As people say it: Humber, Port of Rotterdam." />
        <TextInput
          name="office"
          label="Office"
          hint="The organisation that runs the cluster. Its people are the lead and the stewards."
          size={48}
        />
        <ClusterFields />
      </ActionForm>
    </>
  )
}
