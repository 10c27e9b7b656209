import type { Metadata } from 'next'
import { companyFactorTable } from '#lib/views/company-factor-library'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { FactorList } from '../../../../factor-parts/factor-list.tsx'
import { factorQuestion } from '../../../../factor-parts/factor-question.ts'
import { factorTabs } from './factor-tabs.ts'

export const metadata: Metadata = { title: 'Factors' }

export default async function FactorsPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/factors'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const question = factorQuestion(query)
  const seen = await see(companyFactorTable, { ...place, ...question })
  return (
    <>
      <PageHeader
        title="Factors"
        tabs={factorTabs(seen.home)}
        action={
          seen.mayEdit && (
            <LinkButton tone="primary" href={`${seen.home}/factors/own/new`}>
              Add a factor of your own
            </LinkButton>
          )
        }
        lead="What a line of your inventory can be computed with. The grid searches the same list, with your own factors first; a line keeps the factor it was computed with, whatever changes here."
      />
      <FactorList table={seen.table} question={question} here={`${seen.home}/factors`} />
    </>
  )
}
