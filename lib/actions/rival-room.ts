import { findCompanyDraft } from '#db/company-draft'
import { inContext, type Database } from '#db/client'
import { saveRegisterFigures } from '#db/register-figures'
import { actorOf, makePerson, type Owner } from '#db/make'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import type { Role } from '#lib/domain/access/roles'
import { digestOf } from '#lib/domain/digest'
import { totalsRecord } from '#lib/domain/goals/public/kept-record'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { packRows } from '#lib/import/packed-rows'
import { sitesSummary } from '#lib/import/preview'
import { perform, type Done } from './action.ts'
import { factorForm, keepSet } from './factor-set/testing.ts'
import { gridPost } from './inventory/testing.ts'
import { keepTable } from './public-goal/keep-table.ts'
import { keepPreview } from './import/keep.ts'
import type { CycleIds } from './rival-cycle.ts'
import { keepFunding } from './rival-funding.ts'
import { keepInfrastructure } from './rival-infrastructure.ts'
import { rivalFiles, verify } from './rival-verifier.ts'
import type { ObjectIds, Place, Reader, Write } from './rival-world.ts'

/** Returned by the steward with a reason, and not corrected: what came back, and why, is nobody else’s either. */
const returned = new Set(['birch-north', 'elm-south'])

export type Where = Pick<Place, 'name' | 'company' | 'cluster' | 'clusterId' | 'organisationId'>
const made = (done: Done, key = 'id'): string => done.made?.[key] ?? ''
/** Fills a company’s room: a draft, an import, a colleague, and a submission that the steward reads and decides about. */
export async function furnish(
  database: Database,
  owner: Owner,
  where: Where,
  reader: (name: string) => Reader,
  write: Write,
  index: number,
): Promise<Place & { readonly verifier: Actor }> {
  const scope = { organisationId: where.organisationId, clusterId: where.clusterId }
  const contributor = reader(`${where.company} contributor`).actor
  const admin = reader(`${where.company} company-admin`).actor
  const steward = reader(`${where.cluster} steward`).actor
  const lead = reader(`${where.cluster} lead`).actor
  const text = (what: string) => `canary-${where.name}-${what}`
  const figure = (digit: number) => `${digit}${7_310_264 + index * 1_918_273}.${401 + index}`

  const site = {
    key: text('key'),
    name: `Works ${index}`,
    permits: text('permit'),
    source: text('site-source'),
    growthPercent: '',
  }
  const siteId = made(
    await write(contributor, 'site.save', {
      ...scope,
      ...site,
      sector: text('sector'),
      latitude: '53.6',
      longitude: '-0.6',
    }),
  )
  const lineIds = { '1': crypto.randomUUID(), '3': crypto.randomUUID() }
  for (const [digit, of] of [
    [4, '1'],
    [5, '3'],
  ] as const) {
    const cells = {
      scope: of,
      tonnes: figure(digit),
      source: text('line-source'),
      note: text('note'),
      class: 'Confidential',
    }
    await write(contributor, 'inventory.save', { ...scope, ...gridPost({ siteId, id: lineIds[of], cells }) })
  }
  const place = { siteId, year: 2021, lineId: lineIds['1'] }
  const files = rivalFiles(database, contributor, scope)
  const sentFile = await files.attach(text('evidence'), place)
  const commitmentId = made(
    await write(contributor, 'commitment.save', {
      ...scope,
      title: text('commitment'),
      type: 'absolute',
      scopes: ['1'],
      baseYear: '2021',
      baseTonnes: figure(4),
      targetYear: '2040',
      reductionPercent: '90',
      status: 'announced',
      source: text('commitment-source'),
      class: 'confidential',
    }),
  )
  const measure = { ...scope, siteId, pillar: 'capture', level: 'idea', rampYears: '1', source: text('measure-source') }
  const measureId = made(
    await write(contributor, 'measure.save', {
      ...measure,
      title: text('measure'),
      description: text('description'),
      start: '2031',
      tonnesPerYear: figure(1),
      capex: figure(6),
      opexPerYear: figure(7),
      energy: { power: figure(8) },
      enablers: { finance: text('enabler') },
      exclusiveGroup: text('group'),
      levelEvidence: { idea: { reachedOn: '', note: text('level-note') } },
      flows: [confidentialFlow(text('handed-to'))],
      class: 'confidential',
    }),
  )
  await write(contributor, 'measure.save', {
    ...measure,
    title: `Shared by ${where.name}`,
    description: text('shared-description'),
    start: '2030',
    tonnesPerYear: '1000',
    capex: figure(9),
    class: 'members',
  })
  const flowId = made(await write(contributor, 'flow.save', { ...scope, ...flow(siteId, text, figure) }))
  const submissionDigest = await send(database, contributor, scope, write)
  await write(steward, returned.has(where.name) ? 'submission.return' : 'submission.accept', {
    ...scope,
    digest: submissionDigest,
    ...(returned.has(where.name) ? { reasons: { submission: text('remark') } } : {}),
  })

  await readRegister(database, contributor, scope, { siteId, canary: text('register'), tonnes: figure(11) })
  const ownFactor = await write(contributor, 'factor.save', {
    ...scope,
    ...factorForm,
    name: text('factor'),
    source: text('factor-source'),
    evidence: text('factor-evidence'),
    gases: { CO2: figure(3) },
  })
  await files.attach(text('factor-file'), { factorId: made(ownFactor) })
  const request = { database, now: new Date() }
  const ofCompany = (name: string) => keepSet({ ...request, actor: contributor }, scope, text(name))
  const ofCluster = (name: string) => keepSet({ ...request, actor: lead }, { clusterId: where.clusterId }, name)
  const loaded = { id: await ofCompany('loaded-set'), replaces: '' }
  const forAll = { id: await ofCluster(`Loaded beside ${where.name}`), replaces: '' }

  const draftFile = await files.attach(text('draft-evidence'), null)
  const verifying = await verify(database, where, { admin, contributor }, submissionDigest, write)
  const unsent = { key: text('unsent'), name: `Works ${index} B`, source: text('unsent-source') }
  await write(contributor, 'site.save', { ...scope, ...unsent })
  const read = {
    rows: [],
    columns: ['site_id'],
    problems: [],
    counts: { rows: 0, good: 0, bad: 0, blank: 0 },
    notes: [text('import-note')],
    unknownColumns: [text('import-column')],
  }
  const kept = await perform(
    'import.keep',
    keepPreview,
    {
      ...scope,
      kind: 'sites',
      fileName: text('file.csv'),
      ...packRows(read),
      file: null,
      summary: sitesSummary(read),
    },
    { database, actor: contributor, now: new Date() },
  )
  if (!kept.ok) throw new Error('The import was not kept')
  const comment = await write(contributor, 'comment.write', {
    clusterId: where.clusterId,
    about: 'roadmap',
    body: `shared by ${where.name}`,
  })
  const colleague = `${text('colleague')}@example.org`
  const invited = await write(admin, 'invitation.colleague', { ...scope, email: colleague, role: 'contributor' })
  const company = { id: where.organisationId, name: where.company }
  const colleagueId = await makePerson(owner, `Colleague of ${where.name}`, [{ role: 'contributor', in: company }])
  const [grant] = await owner<{ id: string }[]>`select id from role_grant where account_id = ${colleagueId}`
  await actorOf(database, owner, colleagueId)
  const [session] = await owner<
    { id: string }[]
  >`select token_hash as id from session where account_id = ${colleagueId}`
  const inOffice = { clusterId: where.clusterId, email: `office-${where.name}@example.org` }
  const ids: Omit<ObjectIds, keyof CycleIds | 'proposalId' | 'scenarioId' | 'scheduleId'> = {
    siteId,
    flowId,
    commitmentId,
    measureId,
    ownFactorId: made(ownFactor),
    factorSetId: made(await write(contributor, 'factor-set.take-in', { ...scope, ...loaded })),
    factorUploadId: await ofCompany('waiting-set'),
    clusterFactorSetId: made(
      await write(lead, 'factor-set.take-in-for-cluster', { clusterId: where.clusterId, ...forAll }),
    ),
    clusterFactorUploadId: await ofCluster(`Waiting beside ${where.name}`),
    previewId: made(kept.value),
    editionId: await keepEdition(database, reader('staff').actor),
    submissionDigest,
    commentId: made(comment, 'commentId'),
    colleagueInvitationId: made(invited, 'invitationId'),
    clusterInvitationId: made(await write(lead, 'invitation.steward', inOffice), 'invitationId'),
    leadInvitationId: made(await write(reader('staff').actor, 'invitation.lead', inOffice), 'invitationId'),
    colleagueId,
    colleagueGrantId: grant?.id ?? '',
    leadGrantId: await grantOf(owner, lead, 'lead'),
    stewardGrantId: await grantOf(owner, steward, 'steward'),
    sessionHash: session?.id ?? '',
    evidenceId: draftFile.id,
    sentFile: sentFile.digest,
    draftFile: draftFile.digest,
    engagementId: verifying.engagementId,
    ...(await keepInfrastructure(lead, where, write)),
    ...(await keepFunding({ lead, steward }, where, write, { text, figure })),
  }
  const shut = {
    proposalId: '',
    scenarioId: '',
    scheduleId: '',
    draftId: '',
    conflictKey: '',
    factsDigest: '',
    versionId: '',
    versionDigest: '',
  }
  return {
    ...where,
    ids: { ...ids, ...shut },
    ...verifying,
    asked: [text('question'), text('answer')],
    canaries: [`canary-${where.name}-`, ...[1, 2, 4, 5, 6, 7, 8, 9].map((digit) => figure(digit).split('.')[0] ?? '')],
    unsent: [
      text('unsent'),
      text('import'),
      text('file'),
      text('register'),
      figure(11).split('.')[0] ?? '',
      text('colleague'),
      text('draft-evidence'),
      text('factor'),
      text('loaded-set'),
      text('waiting-set'),
      figure(3).split('.')[0] ?? '',
    ],
  }
}

/** What a company says of the steam it sells to somebody outside. */
const flow = (siteId: string, text: (what: string) => string, figure: (digit: number) => string) => ({
  siteId,
  year: '2021',
  side: 'sent',
  kind: 'steam',
  counterpart: 'outside',
  outsideName: text('counterpart'),
  quantity: figure(2),
  unit: 'MWh',
  note: text('flow-note'),
})
/** What a public register says of the site, as an import of its file leaves it. */
async function readRegister(
  database: Database,
  contributor: Actor,
  scope: { readonly organisationId: string; readonly clusterId: string },
  { siteId, canary, tonnes }: { readonly siteId: string; readonly canary: string; readonly tonnes: string },
): Promise<void> {
  const allowed = authorise(contributor, 'company:edit', scope)
  if (!allowed.ok) throw new Error('A contributor edits the draft')
  const figure = { siteId, register: 'uk-ets', account: canary, year: 2021, name: canary, matchedBy: canary } as const
  const context = { kind: 'user', accountId: contributor.accountId } as const
  await inContext(database, context, (tx) =>
    saveRegisterFigures(tx, allowed.value, [{ ...figure, tonnes, status: canary }], new Date()),
  )
}

/** Sends the draft as it stands, under the digest that its review page shows. */
async function send(
  database: Database,
  contributor: Actor,
  scope: { readonly organisationId: string; readonly clusterId: string },
  write: Write,
): Promise<string> {
  const allowed = authorise(contributor, 'company:read', scope)
  if (!allowed.ok) throw new Error('A contributor reads the draft')
  const context = { kind: 'user', accountId: contributor.accountId } as const
  const draft = await inContext(database, context, (tx) => findCompanyDraft(tx, allowed.value))
  if (!draft) throw new Error('There is no draft')
  const digest = digestOf(submissionDocument(draft.draft))
  await write(contributor, 'submission.send', { ...scope, digest })
  return digest
}

async function keepEdition(database: Database, staff: Actor): Promise<string> {
  const edition = { publisher: 'A publisher', dataset: 'A table', asOf: '2024', licence: 'CC BY 4.0' }
  const table = {
    ...edition,
    source: 'totals',
    fileName: 'totals.csv',
    refusal: null,
    rowsRead: 1,
    notes: [],
    leftOut: [],
  }
  const points = [{ year: 1990, value: 100 }]
  const content = { country: 'GB', dataset: 'A table', gases: ['CO2e'], licence: 'CC BY 4.0', mayBeShown: true, points }
  const records = [totalsRecord(content)]
  const kept = await perform(
    'public-table.keep',
    keepTable,
    { ...table, records },
    { database, actor: staff, now: new Date() },
  )
  if (!kept.ok) throw new Error('The table was not kept')
  return made(kept.value)
}

async function grantOf(owner: Owner, actor: Actor, role: Role): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select id from role_grant where account_id = ${actor.accountId} and role = ${role}`
  return row?.id ?? ''
}

/** What a measure hands over to somebody outside, in a row of its form. */
const confidentialFlow = (outsideName: string) => ({
  side: 'sent',
  what: 'steam',
  counterpart: 'outside',
  outsideName,
  perYear: '70',
  class: 'confidential',
})
