import type { Metadata } from 'next'
import { publicGoalForm } from '#lib/views/public-actor'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Select, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { PageHeader } from '#ui/page-header'
import { GoalFields } from '../goal-fields.tsx'

export const metadata: Metadata = { title: 'Add a nation or region' }

export default async function NewActorPage() {
  const seen = await see(publicGoalForm, {})
  return (
    <>
      <PageHeader
        title="Add a nation or region"
        crumbs={[{ href: '/forum/pledges', label: 'Public goals' }]}
        lead="With its first goal. A cluster stands under the nation of its country, and under a region of the name it gives."
      />
      <ActionForm
        name="public-goal.save"
        label="Add a nation or region"
        submitLabel="Add"
        hidden={{ seen: seen.number }}
        beside={<LinkButton href="/forum/pledges">Cancel</LinkButton>}
      >
        <FormPart title="Who">
          <div className="flex flex-wrap items-end gap-4">
            <TextInput name="name" label="Name" size={32} />
            <Select
              name="level"
              label="Level"
              defaultValue="region"
              options={[
                { value: 'nation', label: 'Nation' },
                { value: 'region', label: 'Region' },
              ]}
            />
            <TextInput name="country" label="Country" hint="Two letters, such as GB." size={4} maxLength={2} />
          </div>
        </FormPart>
        <GoalFields goal={seen.goal} />
      </ActionForm>
    </>
  )
}
