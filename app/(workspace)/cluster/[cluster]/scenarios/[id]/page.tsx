import type { Metadata } from 'next'
import { clusterScenario } from '#lib/views/cluster-scenarios'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { RemoveDialog } from '../../../../company/[org]/[cluster]/remove-dialog.tsx'
import { ScenarioFields } from './scenario-fields.tsx'

export const metadata: Metadata = { title: 'Scenario' }

export default async function ScenarioPage({ params }: PageProps<'/cluster/[cluster]/scenarios/[id]'>) {
  const { scenario, submitted, clusterId, home, names, followed } = await see(clusterScenario, await params)
  const place = { clusterId, ...(scenario && { id: scenario.id, rowVersion: scenario.rowVersion }) }
  return (
    <>
      <PageHeader
        title={scenario?.name ?? 'New scenario'}
        crumbs={[{ href: `${home}/scenarios`, label: 'Scenarios' }]}
        state={scenario ? `made by ${scenario.makerName}` : undefined}
        action={
          scenario && (
            <RemoveDialog what="scenario" name={scenario.name} action="scenario.remove" hidden={place} from="the list">
              <p>
                {followed?.id === scenario.id
                  ? 'The draft goes on following it as it was taken, until the lead goes back to the submitted plans.'
                  : 'The submitted plans and the draft stay as they are.'}
              </p>
            </RemoveDialog>
          )
        }
        lead="A rule, single changes, or both. Confidential measures stay where their companies put them, and nobody’s plan is changed."
      />
      {submitted === null ? (
        <EmptyState
          title="There are no plans to change yet"
          action={<LinkButton href={`${home}/scenarios`}>To the list of scenarios</LinkButton>}
        >
          <p>After the next merge a scenario can be made of what was submitted.</p>
        </EmptyState>
      ) : (
        <ActionForm
          name="scenario.keep"
          label={scenario ? 'Change this scenario' : 'New scenario'}
          submitLabel={scenario ? 'Save and compare' : 'Make it and compare'}
          tone="primary"
          hidden={place}
          beside={<LinkButton href={`${home}/scenarios`}>Back to the list</LinkButton>}
        >
          <ScenarioFields
            key={scenario?.rowVersion}
            name={scenario?.name ?? ''}
            changes={scenario?.changes ?? []}
            submitted={submitted}
            names={names}
          />
        </ActionForm>
      )}
    </>
  )
}
