import { listLeadAddresses } from '#db/addresses'
import { findCompany } from '#db/company-draft'
import type { Tx } from '#db/client'
import { insertAnswer, type ProposalRow } from '#db/proposals'
import type { Grant } from '#lib/domain/access/grant'
import type { PartAnswer } from '#lib/domain/goals/proposal-words'
import { publicUrl } from '#lib/env'
import { partIsAnswered } from '#lib/mail/gap-letters'
import { queueMail } from '#lib/mail/queue'

/** Records what a company does with its part, and tells the leads. False where it had said the same before: once is enough. */
export async function answerPart(
  tx: Tx,
  grant: Grant<'company:edit'>,
  proposal: ProposalRow,
  answer: PartAnswer,
  now: Date,
): Promise<boolean> {
  if (!(await insertAnswer(tx, grant, { proposalId: proposal.id, answer }, now))) return false
  const found = await findCompany(tx, grant)
  if (!found) throw new Error('The company of a grant is not there')
  const { cluster, organisation } = found
  const link = `${publicUrl()}/cluster/${cluster.slug}/goals#together`
  const about = { cluster: cluster.name, number: proposal.number, link, company: organisation.name, answer }
  for (const lead of await listLeadAddresses(tx, grant)) await queueMail(tx, partIsAnswered(lead, about))
  return true
}
