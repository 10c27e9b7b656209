import type { Metadata } from 'next'
import { clusterSettings } from '#lib/views/cluster-settings'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { ClusterFields } from '../../../cluster-fields.tsx'

export const metadata: Metadata = { title: 'Settings' }

const day = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? ''

export default async function SettingsPage({ params }: PageProps<'/cluster/[cluster]/settings'>) {
  const { cluster } = await params
  const seen = await see(clusterSettings, { cluster })
  return (
    <>
      <PageHeader
        title="Settings"
        action={
          <>
            <LinkButton href={`/cluster/${cluster}/benchmark`}>Benchmark</LinkButton>
            <LinkButton href={`/cluster/${cluster}/outlook`}>Outlook</LinkButton>
          </>
        }
        lead="What the cluster says of itself. A change reaches the roadmap with the next merge; a frozen version keeps what it was signed with."
      />
      <ActionForm
        name="cluster.edit"
        hidden={{ clusterId: seen.id, rowVersion: seen.rowVersion }}
        submitLabel="Save the cluster"
        tone="primary"
        label="Cluster settings"
      >
        <ClusterFields now={seen} />
        <div className="flex flex-wrap gap-4">
          <TextInput name="submitBy" type="date" label="Submissions by" optional defaultValue={day(seen.submitBy)} />
          <TextInput name="signBy" type="date" label="Sign-off by" optional defaultValue={day(seen.signBy)} />
        </div>
      </ActionForm>
    </>
  )
}
