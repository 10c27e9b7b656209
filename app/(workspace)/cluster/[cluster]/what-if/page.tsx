import type { Metadata } from 'next'
import { whatIfRate } from '#lib/domain/whatif/what-if'
import { formatPercent } from '#lib/format'
import { see } from '#lib/views/view'
import { whatIf } from '#lib/views/what-if'
import { Button } from '#ui/button'
import { NumberInput, Select } from '#ui/field'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { AtRiskTable } from './at-risk-table.tsx'
import { EffectsPart } from './effects-part.tsx'
import { changeAsked, questionOf } from './what-if-query.ts'

export const metadata: Metadata = { title: 'What if' }

export default async function WhatIfPage({ params, searchParams }: PageProps<'/cluster/[cluster]/what-if'>) {
  const { cluster } = await params
  const change = changeAsked(await searchParams)
  const seen = await see(whatIf, { cluster, change })
  const path = `/cluster/${seen.slug}/what-if`
  // A form that is kept while the question changes would go on showing the one before.
  const asked = JSON.stringify(change)
  return (
    <>
      <PageHeader
        title={change === null ? 'What if' : questionOf(change, seen.names)}
        {...(change === null ? {} : { crumbs: [{ href: path, label: 'What if' }] })}
        lead={`The merge worked out again without a member’s measures and bookings, or with something later. Money at ${formatPercent(whatIfRate)} a year; nobody’s plan is changed by asking.`}
      />
      <Notice title="For stewards">
        It shows full figures, confidential ones among them. This look is noted as reading every submission.
      </Notice>
      <div className="mb-8 flex flex-wrap items-end gap-x-10 gap-y-4">
        <form key={`withdraw ${asked}`} method="get" className="flex max-w-full min-w-0 flex-wrap items-end gap-3">
          <Select
            name="withdraw"
            label="A member withdraws"
            defaultValue={change?.kind === 'withdraw' ? change.organisationId : undefined}
            options={seen.members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button type="submit">Show</Button>
        </form>
        {seen.slippable.length > 0 && (
          <form key={`slip ${asked}`} method="get" className="flex max-w-full min-w-0 flex-wrap items-end gap-3">
            <div className="max-w-72 min-w-0">
              <Select
                name="slip"
                label="A hub or measure comes later"
                defaultValue={change?.kind === 'slip' ? change.id : undefined}
                options={seen.slippable.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </div>
            <NumberInput
              name="years"
              label="By"
              unit="years"
              size={3}
              defaultValue={change?.kind === 'slip' && change.years > 0 ? String(change.years) : '2'}
            />
            <Button type="submit">Show</Button>
          </form>
        )}
      </div>
      {!seen.asked && <AtRiskTable rows={seen.atRisk} names={seen.names} path={path} />}
      {seen.asked && !seen.answer.ok && (
        <Notice tone="bad" title="This cannot be asked">
          {seen.answer.refusal}
        </Notice>
      )}
      {seen.asked && seen.answer.ok && <EffectsPart answer={seen.answer.value} names={seen.names} />}
    </>
  )
}
