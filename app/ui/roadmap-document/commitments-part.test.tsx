import { expect, test } from 'vitest'
import { exampleCluster, exampleCommitment, oneSite } from '#lib/domain/roadmap/examples'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { stillHtml } from '../still.tsx'
import { CommitmentsPart } from './commitments-part.tsx'

test('how far own measures fall short stands in one unit for all commitments', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }])
  const promised = (id: string, tonnes: number) =>
    oneSite(id, tonnes, { commitments: [exampleCommitment(`of ${id}`, { baseTonnes: String(tonnes) })] })
  const { document } = mergeRoadmap(cluster, [promised('A', 5_000_000), promised('B', 80_000)], [])
  const html = stillHtml(<CommitmentsPart roadmap={document} names={{}} />)
  for (const text of ['short by 2.50\u202fMt', 'short by 0.04\u202fMt']) expect(html).toContain(text)
})
