import type { Metadata } from 'next'
import { clusterFactorUpload } from '#lib/views/cluster-factors'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { PageHeader } from '#ui/page-header'
import { uploadPages } from '../../../../../factor-parts/factor-question.ts'
import { takeInLabel, UploadPreviewBody } from '../../../../../factor-parts/upload-preview.tsx'

export const metadata: Metadata = { title: 'Factor set' }

export default async function ClusterFactorUploadPage({
  params,
  searchParams,
}: PageProps<'/cluster/[cluster]/factors/sets/[id]'>) {
  const [{ cluster, id }, query] = await Promise.all([params, searchParams])
  const pages = uploadPages(query)
  const { clusterId, upload } = await see(clusterFactorUpload, { cluster, id, ...pages })
  const here = `/cluster/${cluster}/factors`
  const hidden = { clusterId, id: upload.id }
  return (
    <>
      <PageHeader
        title={upload.fileName || 'A workbook'}
        crumbs={[
          { href: here, label: 'Factors' },
          { href: `${here}/sets`, label: 'Loaded sets' },
        ]}
        state="Read and not taken in"
        action={
          <ActionForm
            name="factor-set.discard-of-cluster"
            hidden={hidden}
            tone="quiet"
            submitLabel="Discard this file"
          />
        }
      />
      <UploadPreviewBody
        upload={upload}
        pages={pages}
        address={`${here}/sets/${upload.id}`}
        takeIn={(plan) => (
          <ActionForm
            name="factor-set.take-in-for-cluster"
            hidden={{ ...hidden, replaces: plan.replaces }}
            submitLabel={takeInLabel(plan)}
          />
        )}
      />
    </>
  )
}
