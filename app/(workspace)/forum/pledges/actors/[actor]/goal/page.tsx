import type { Metadata } from 'next'
import { publicGoalForm } from '#lib/views/public-actor'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { actorHref } from '../../../goal-words.ts'
import { GoalFields } from '../../goal-fields.tsx'

export const metadata: Metadata = { title: 'Public goal' }

export default async function PublicGoalPage({
  params,
  searchParams,
}: PageProps<'/forum/pledges/actors/[actor]/goal'>) {
  const { actor } = await params
  const { id } = await searchParams
  const key = decodeURIComponent(actor)
  const seen = await see(publicGoalForm, { actor: key, ...(typeof id === 'string' ? { goal: id } : {}) })
  return (
    <>
      <PageHeader
        title={seen.goal?.title ?? 'New goal'}
        crumbs={[
          { href: '/forum/pledges', label: 'Public goals' },
          { href: actorHref(key), label: seen.name ?? '' },
        ]}
        lead="Saving makes a new version with its source. Every earlier one stays as it is."
      />
      <ActionForm
        name="public-goal.save"
        label="Public goal"
        submitLabel={seen.goal ? 'Save as a new version' : 'Add the goal'}
        hidden={{ key, seen: seen.number, ...(seen.goal ? { goal: seen.goal.id } : {}) }}
        beside={<LinkButton href={actorHref(key)}>Cancel</LinkButton>}
      >
        <GoalFields goal={seen.goal} />
      </ActionForm>
    </>
  )
}
