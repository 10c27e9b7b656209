import { expect, test } from 'vitest'
import { stillHtml } from '#ui/still'
import { EvidenceSection } from './evidence-section.tsx'

test('the list of files and the part of the page that it stands in go by two names', () => {
  const bill = {
    id: 'f',
    lineId: null,
    level: null,
    digest: 'a'.repeat(64),
    name: 'bill.pdf',
    type: 'pdf' as const,
    bytes: 2_000,
    adderName: 'Ann',
    addedAt: new Date('2027-03-12'),
  }
  const html = stillHtml(
    <EvidenceSection
      home="/company/a/b"
      place={{ organisationId: 'a', clusterId: 'b' }}
      files={[bill]}
      title="Evidence"
      lead="Bills."
      said={null}
      mayEdit={false}
    />,
  )
  expect(html).toContain('bill.pdf')
  expect(html.match(/>Evidence</g)).toHaveLength(1)
})
