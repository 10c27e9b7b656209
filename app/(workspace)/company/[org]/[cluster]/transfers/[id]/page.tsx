import type { Metadata } from 'next'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import { companyTransfer } from '#lib/views/company-transfers'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { FlowFields } from './flow-fields.tsx'

export const metadata: Metadata = { title: 'A flow' }

export default async function TransferPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/transfers/[id]'>) {
  const [seen, query] = await Promise.all([see(companyTransfer, await params), searchParams])
  const { flow, home } = seen
  const title = flow ? `${flowKindNames[flow.kind]}, ${flow.year}` : 'State a flow'
  const fields = <FlowFields seen={seen} query={query} />
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ href: `${home}/transfers`, label: 'Transfers and trade' }]}
        action={
          flow &&
          seen.mayEdit && (
            <RemoveDialog what="statement" name={title} action="flow.remove" hidden={formPlace(seen, flow)} />
          )
        }
      />
      {seen.sites.length === 0 ? (
        <EmptyState title="No site yet" action={<LinkButton href={`${home}/sites`}>To your sites</LinkButton>}>
          <p>A flow leaves or reaches one of your sites, so add it first.</p>
        </EmptyState>
      ) : seen.mayEdit ? (
        <ActionForm
          name="flow.save"
          label="A flow"
          submitLabel={flow ? 'Save statement' : 'Add statement'}
          hidden={formPlace(seen, flow)}
          beside={<LinkButton href={`${home}/transfers`}>Back to the list</LinkButton>}
        >
          {fields}
        </ActionForm>
      ) : (
        <fieldset disabled className="space-y-4">
          {fields}
        </fieldset>
      )}
    </>
  )
}
