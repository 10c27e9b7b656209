import type { Metadata } from 'next'
import { clusterFactorTable } from '#lib/views/cluster-factors'
import { see } from '#lib/views/view'
import { PageHeader } from '#ui/page-header'
import { FactorList } from '../../../factor-parts/factor-list.tsx'
import { factorQuestion } from '../../../factor-parts/factor-question.ts'
import { factorTabs } from './factor-tabs.ts'

export const metadata: Metadata = { title: 'Factors' }

export default async function ClusterFactorsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/factors'>) {
  const [{ cluster }, query] = await Promise.all([params, searchParams])
  const question = factorQuestion(query)
  const { table } = await see(clusterFactorTable, { cluster, ...question })
  return (
    <>
      <PageHeader
        title="Factors"
        tabs={factorTabs(cluster)}
        lead="What every member can compute a line with: the starter library, and the publications that the lead loaded. What a company enters or loads for itself is not among them."
      />
      <FactorList table={table} question={question} here={`/cluster/${cluster}/factors`} />
    </>
  )
}
