import type { Metadata } from 'next'
import { companyFactorUpload } from '#lib/views/company-factor-library'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { PageHeader } from '#ui/page-header'
import { takeInLabel, UploadPreviewBody } from '../../../../../../factor-parts/upload-preview.tsx'
import { uploadPages } from '../../../../../../factor-parts/factor-question.ts'
import { formPlace } from '../../../form-place.ts'

export const metadata: Metadata = { title: 'Factor set' }

export default async function FactorUploadPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/factors/sets/[id]'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const pages = uploadPages(query)
  const seen = await see(companyFactorUpload, { ...place, ...pages })
  const { upload, home } = seen
  const hidden = { ...formPlace(seen), id: upload.id }
  return (
    <>
      <PageHeader
        title={upload.fileName || 'A workbook'}
        crumbs={[
          { href: `${home}/factors`, label: 'Factors' },
          { href: `${home}/factors/sets`, label: 'Loaded sets' },
        ]}
        state="Read and not taken in"
        action={<ActionForm name="factor-set.discard" hidden={hidden} tone="quiet" submitLabel="Discard this file" />}
      />
      <UploadPreviewBody
        upload={upload}
        pages={pages}
        address={`${home}/factors/sets/${upload.id}`}
        takeIn={(plan) => (
          <ActionForm
            name="factor-set.take-in"
            hidden={{ ...hidden, replaces: plan.replaces }}
            submitLabel={takeInLabel(plan)}
          />
        )}
      />
    </>
  )
}
