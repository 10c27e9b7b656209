import { describe, expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { findPreview } from '#db/import-previews'
import { listHubs } from '#db/hubs'
import { listRegisterFigures } from '#db/register-figures'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import { sumDecimals } from '#lib/domain/decimal-sum'
import { keptDisclosure, keptTradingShares } from '#lib/domain/inventory/disclosure-row'
import { keptOwnerShares } from '#lib/domain/inventory/owner-shares'
import { keptNeeds } from '#lib/domain/measures/need-rows'
import { termsOf } from '#lib/domain/submission/commitment-terms'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { linesCsv } from '#lib/export/lines-csv'
import { templateWorkbook } from '#lib/export/template'
import type { ExportedLine, TemplateData } from '#lib/export/template/template-data'
import { tableSheet } from '#lib/export/workbook/table-sheet'
import { writeWorkbook } from '#lib/export/workbook/write-workbook'
import { byHand, makerHub, makeTemplateData } from '#lib/export/template/make-template-data'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits } from '#lib/import/workbook/workbook'
import type { ImportSummary } from '#lib/import/preview'
import { perform, type Action } from '../action.ts'
import { actions } from '../registry.ts'
import { importing, plainWorkbookOf } from './testing.ts'

const { database, owner } = await freshDatabase()
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'] as const
const world = await makeWorld(database, owner, { companies: names })
const now = new Date('2026-03-02T09:00:00Z')
const { act, upload, reading, shown, take, draftOf, download } = importing({ database, clusterOf: world.cluster, now })

function summaryIn(preview: { readonly summary: unknown } | null | undefined): ImportSummary {
  if (!preview) throw new Error('There is no preview')
  return preview.summary as ImportSummary
}

const keptHub = await perform(
  'hub.keep',
  actions['hub.keep'] as unknown as Action,
  { clusterId: world.cluster.id, ...makerHub },
  { database, actor: world.lead, now },
)
if (!keptHub.ok) throw new Error('The lead may keep a hub')

/** What the company's template holds now, to be changed and written again. */
const exportedData = (company: Company): Promise<TemplateData> =>
  reading(company, async (tx, grant) => {
    const draft = (await findCompanyDraft(tx, grant))?.draft
    if (!draft) throw new Error('There is no draft')
    const hubs = await listHubs(tx, grant)
    const keys = new Map(draft.sites.map((site) => [site.id, site.key]))
    const gamma = world.company('Gamma')
    return {
      ...makeTemplateData(),
      sites: draft.sites,
      lines: [],
      commitments: [],
      measures: draft.measures.map((measure) => ({ ...measure, siteKey: keys.get(measure.siteId) ?? '' })),
      flows: [],
      needs: keptNeeds(draft.measures, { hubs, memberNames: new Map([[gamma.id, 'Gamma']]) }),
      disclosures: draft.disclosures.map(keptDisclosure),
      tradingShares: draft.disclosures.flatMap((said) => keptTradingShares(said, keys)),
      ownerShares: draft.sites.flatMap(keptOwnerShares),
    }
  })

/** A small company, its factor in the library, its hidden ids left out as in a file that was filled by hand. */
const template = (change: (data: TemplateData) => TemplateData = (data) => data) => {
  const data = makeTemplateData()
  const lines = data.lines.map((line): ExportedLine => {
    const { content } = line
    if (content.kind !== 'calculated') return line
    return { ...line, content: { ...content, quantity: { ...content.quantity, unit: 'MWh (HHV)' } } }
  })
  const toGamma = <Flow extends { readonly member: string | null; readonly outside: string | null }>(flow: Flow) =>
    flow.outside === 'Gamma Store' ? { ...flow, member: 'gamma', outside: null } : flow
  const hand = byHand({ ...data, lines })
  const needs = { ...hand.needs, measureFlows: hand.needs.measureFlows.map(toGamma) }
  return templateWorkbook(change({ ...hand, flows: hand.flows.map(toGamma), needs }))
}

describe('The template', () => {
  test('fills an empty company with sites, lines, commitments, measures and flows at once', async () => {
    const company = world.company('Alpha')
    const plan = await take(company, template())
    expect(plan.kind).toBe('template')
    expect(plan.parts.map(({ name, added }) => [name, added])).toEqual([
      ['Sites', 2],
      ['Lines', 3],
      ['Commitments', 1],
      ['Measures', 2],
      ['Flows', 2],
      ['Bookings', 1],
      ['Measure flows', 1],
      ['Level evidence', 1],
      ['Prerequisites', 1],
      ['Disclosures', 1],
      ['Trading shares', 1],
      ['Owner shares', 2],
    ])
    const draft = await draftOf(company)
    const [calculated] = draft.lines.filter(({ content }) => content.kind === 'calculated')
    expect(calculated?.content).toMatchObject({ gwp: 'AR5', oxidation: '0.995', factor: { methane: 'fossil' } })
    const [heat, capture] = draft.measures
    expect(heat).toMatchObject({ title: '-10 % heat', class: 'confidential', illustrative: true, prerequisites: [] })
    expect([capture]).toMatchObject([
      {
        title: 'Capture',
        class: 'members',
        owners: ['Acme', 'Beta Power'],
        prerequisites: [heat?.id],
        rampYears: 2,
        sources: ['Boiler 2'],
        bookings: [{ perYear: '800000', from: 2030, rampYears: null, class: 'members' }],
        flows: [{ side: 'sent', kind: 'co2-storage', origin: 'fossil', perYear: '800000.5', class: 'confidential' }],
        levelEvidence: [{ level: 'engineering', reachedOn: '2025-03-31', note: '=study', evidence: [] }],
      },
    ])
    expect(capture?.bookings?.[0]?.phaseId).not.toBeNull()
    expect(draft.disclosures).toMatchObject([
      {
        year: 2023,
        netRevenue: '1250000000',
        per: { name: 'cement', unit: 't', amount: '900000' },
        regulated: [{ siteId: draft.sites.find(({ key }) => key === 'A-1')?.id, percent: '92.5' }],
      },
    ])
    expect(draft.sites.map(({ ownerShares }) => ownerShares)).toContainEqual(makeTemplateData().sites[0]?.ownerShares)
    expect(draft.commitments[0]).toMatchObject({ class: 'public', illustrative: true })
    expect(draft.commitments[0]?.terms).toEqual(makeTemplateData().commitments[0]?.terms)
    const gamma = { organisationId: world.company('Gamma').id, name: 'Gamma' }
    expect(draft.transfers.map(({ kind, counterpart, inFigures }) => [kind, counterpart, inFigures])).toEqual([
      ['co2-storage', gamma, true],
      ['steam', { organisationId: null, name: 'Town works' }, false],
    ])
    expect(draft.sites.map(({ key, closesIn }) => [key, closesIn]).toSorted()).toEqual([
      ['0012', null],
      ['A-1', 2041],
    ])
  })

  test('imported again changes nothing, whether filled by hand or downloaded with its ids', async () => {
    const company = world.company('Alpha')
    const before = submissionDocument(await draftOf(company))
    const again = await take(company, template())
    expect(again.parts.map(({ added, changed }) => added + changed)).toEqual(Array.from({ length: 12 }, () => 0))
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })

  test('that was downloaded changes nothing either: every word of a commitment and a flow comes back', async () => {
    const company = world.company('Alpha')
    const before = submissionDocument(await draftOf(company))
    const again = await take(company, await download(company))
    expect(again.parts.map(({ added, changed }) => added + changed)).toEqual(Array.from({ length: 12 }, () => 0))
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })

  test('finds a flow by its hidden id, and the terms of a commitment one by one', async () => {
    const company = world.company('Alpha')
    const [, steam] = (await draftOf(company)).transfers
    const plan = await take(
      company,
      template((data) => ({
        ...data,
        commitments: data.commitments.map((each) => ({
          ...each,
          terms: { ...termsOf(each), coverage: [{ scope: '1' as const, percent: '97' }], report: null },
        })),
        flows: data.flows.flatMap((flow) =>
          flow.kind === 'steam' ? [{ ...flow, id: steam?.id ?? '', quantity: '55', outside: 'Harbour' }] : [],
        ),
      })),
    )
    expect(plan.changes.map(({ part, fields }) => [part, fields])).toEqual([
      [
        'Commitments',
        [
          { field: 'coverage', before: '1: 95; 2-market: 100', after: '1: 97' },
          { field: 'report', before: 'yearly', after: null },
        ],
      ],
      [
        'Flows',
        [
          { field: 'quantity', before: '40', after: '55' },
          { field: 'outside', before: 'Town works', after: 'Harbour' },
        ],
      ],
    ])
    expect((await draftOf(company)).transfers).toMatchObject([
      { kind: 'co2-storage' },
      { id: steam?.id, quantity: '55', counterpart: { organisationId: null, name: 'Harbour' } },
    ])
    await take(company, template())
  })

  test('finds a booking, a flow, evidence and a year’s disclosure by their hidden ids, and an entry that is new beside them', async () => {
    const company = world.company('Theta')
    await take(company, template())
    const file = await exportedData(company)
    const plan = await take(
      company,
      templateWorkbook({
        ...file,
        measures: file.measures.map((measure) =>
          measure.title === 'Capture' ? { ...measure, title: 'Capture, both kilns' } : measure,
        ),
        needs: {
          prerequisites: file.needs.prerequisites.map((one) => ({ ...one, measure: 'Capture, both kilns' })),
          bookings: file.needs.bookings.map((one) => ({
            ...one,
            measure: 'Capture, both kilns',
            hub: 'Coast store',
            from: null,
          })),
          measureFlows: file.needs.measureFlows.map((one) => ({
            ...one,
            measure: 'Capture, both kilns',
            perYear: '700000',
          })),
          levelEvidence: [
            ...file.needs.levelEvidence.map((one) => ({ ...one, measure: 'Capture, both kilns', note: 'Report' })),
            {
              id: '',
              measureId: '',
              measure: 'Capture, both kilns',
              level: 'feasibility',
              reachedOn: null,
              note: 'Study',
            },
          ],
        },
        disclosures: file.disclosures.map((one) => ({ ...one, netRevenue: '1300000000' })),
        tradingShares: [
          ...file.tradingShares.map((one) => ({ ...one, percent: '95' })),
          { id: '', year: 2024, siteKey: '0012', percent: '0' },
        ],
      }),
    )
    expect(plan.changes.map(({ part, fields }) => [part, fields.map(({ field, after }) => [field, after])])).toEqual([
      ['Measures', [['title', 'Capture, both kilns']]],
      [
        'Bookings',
        [
          ['hub', 'Coast store'],
          ['from', null],
        ],
      ],
      ['Measure flows', [['perYear', '700000']]],
      ['Level evidence', [['note', 'Report']]],
      ['Disclosures', [['netRevenue', '1300000000']]],
      ['Trading shares', [['percent', '95']]],
    ])
    const { measures, disclosures } = await draftOf(company)
    expect(measures.filter(({ start }) => start === 2029)).toMatchObject([
      {
        title: 'Capture, both kilns',
        bookings: [{ phaseId: null, from: null, perYear: '800000' }],
        flows: [{ perYear: '700000', class: 'confidential', counterpart: { name: 'Gamma' } }],
        levelEvidence: [{ level: 'feasibility' }, { level: 'engineering', note: 'Report', reachedOn: '2025-03-31' }],
      },
    ])
    expect(disclosures.map(({ year, netRevenue, regulated }) => [year, netRevenue, regulated.length])).toEqual([
      [2023, '1300000000', 1],
      [2024, null, 1],
    ])
    const again = await take(company, await download(company))
    expect(again.parts.every(({ added, changed }) => added + changed === 0)).toBe(true)
  })

  test('of an earlier version lacks the later sheets, and takes nothing away that they would hold', async () => {
    const company = world.company('Theta')
    const before = submissionDocument(await draftOf(company))
    const read = parseWorkbook(Buffer.from(await download(company)), usualWorkbookLimits)
    if (!read.ok) throw new Error('The template is no workbook')
    const kept = ['Read me', 'Sites', 'Lines', 'Commitments', 'Measures', 'Flows', 'Lists']
    const sheets = read.value.sheets
      .filter(({ name }) => kept.includes(name))
      .map(({ name, rows }) => {
        const sources = name === 'Measures' ? (rows[0] ?? []).indexOf('Sources') : -1
        const cells = rows.map((row) => row.filter((_, at) => at !== sources))
        return { name, rows: name === 'Lists' ? [['Concord template', 2]] : cells }
      })
    const plan = await take(company, plainWorkbookOf(sheets))
    expect(plan.parts.every(({ added, changed }) => added + changed === 0)).toBe(true)
    expect(plan.summary.notes.join(' ')).not.toContain('Bookings')
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })

  test('names what the form of a measure and of a year would refuse, by sheet, row and column', async () => {
    const company = world.company('Beta')
    const id = await upload(
      company,
      template((data) => {
        const [booking] = data.needs.bookings
        const [flow] = data.needs.measureFlows
        const [reached] = data.needs.levelEvidence
        const [said] = data.disclosures
        if (!booking || !flow || !reached || !said) throw new Error('The maker has one of each')
        return {
          ...data,
          needs: {
            ...data.needs,
            bookings: [
              { ...booking, hub: 'Nowhere pipe' },
              { ...booking, unit: 'MWh' },
              { ...booking, measure: 'Unknown' },
            ],
            measureFlows: [{ ...flow, member: 'Nobody' }],
            levelEvidence: [
              { ...reached, level: 'operating' },
              { ...reached, reachedOn: '2031-01-01' },
            ],
          },
          disclosures: [{ ...said, perUnit: null, netRevenue: null }],
        }
      }),
    )
    const { problems, digest } = await shown(company, id)
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Bookings', 3, 'Hub'],
      ['Bookings', 4, 'Amount a year'],
      ['Bookings', 5, 'Measure'],
      ['Measure flows', 3, 'Member'],
      ['Level evidence', 3, 'Reached on'],
      ['Level evidence', 4, 'Reached on'],
      ['Disclosures', 3, 'Unit'],
      ['Disclosures', 3, 'Net revenue'],
    ])
    expect(await act(company, 'import.commit', { id, digest })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect((await draftOf(company)).measures).toEqual([])
  })

  test('names a flow to nobody, in no unit of its kind, or with figures that are not its end’s', async () => {
    const company = world.company('Beta')
    const id = await upload(
      company,
      template((data) => {
        const [carbon, steam] = data.flows
        if (carbon === undefined || steam === undefined) throw new Error('The maker has two flows')
        return {
          ...data,
          flows: [
            { ...carbon, member: 'Nobody' },
            { ...carbon, member: 'Beta' },
            { ...carbon, unit: 'MWh' },
            { ...carbon, origin: null },
            { ...steam, scope1: '5' },
          ],
        }
      }),
    )
    const { problems, digest } = await shown(company, id)
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column]).toSorted()).toEqual([
      ['Flows', 3, 'Member'],
      ['Flows', 4, 'Member'],
      ['Flows', 5, 'unit'],
      ['Flows', 6, 'carbon'],
      ['Flows', 7, 'scope 1, t co2e'],
    ])
    expect(await act(company, 'import.commit', { id, digest })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await draftOf(company)).toMatchObject({ sites: [], transfers: [] })
  })

  test('changes what was changed in it, field by field, and leaves the rest', async () => {
    const company = world.company('Alpha')
    const plan = await take(
      company,
      template((data) => ({
        ...data,
        lines: data.lines.map((line) =>
          line.content.kind === 'reported' ? { ...line, content: { ...line.content, tonnes: '0.25' } } : line,
        ),
        measures: data.measures.map((measure) => (measure.start === 2029 ? { ...measure, start: 2031 } : measure)),
      })),
    )
    expect(plan.changes.map(({ part, fields }) => [part, fields])).toEqual([
      ['Lines', [{ field: 'tonnes', before: '0.1', after: '0.25' }]],
      ['Measures', [{ field: 'start', before: '2029', after: '2031' }]],
    ])
    const { measures } = await draftOf(company)
    expect(measures.find(({ start }) => start === 2031)?.earlierStarts).toEqual([
      { start: 2029, recordedOn: '2026-03-02' },
    ])
  })

  test('with a line that is not whole takes in nothing, and names sheet, row and column', async () => {
    const company = world.company('Beta')
    const id = await upload(
      company,
      template((data) => ({
        ...data,
        lines: data.lines.map((line) =>
          line.content.kind === 'calculated'
            ? { ...line, content: { ...line.content, quantity: { value: '5', unit: 'km' } } }
            : line,
        ),
        commitments: data.commitments.map((each) => ({
          ...each,
          interim: [2030, 2030].map((year) => ({ year, reductionPercent: '40' })),
        })),
      })),
    )
    const { problems, digest } = await shown(company, id)
    expect(problems.map(({ sheet, column }) => [sheet, column])).toEqual([
      ['Lines', 'Unit'],
      ['Commitments', 'interim targets'],
    ])
    expect(await act(company, 'import.commit', { id, digest })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect((await draftOf(company)).sites).toEqual([])
  })
})

const sites = 'site_id,company,site,permit_id\nA-1,,First,UK-E-IN-1\nA-2,,Second,UK-E-IN-2\n'
const csvOf = (...rows: string[]) =>
  `Site,Year,Scope,Source stream,Quantity,Unit,Factor,Tonnes CO2e,Source\n${rows.join('\n')}\n`

describe('Lines as CSV', () => {
  test('are computed with the factor that is named, beside those reported', async () => {
    const company = world.company('Gamma')
    await take(company, sites)
    const csv = csvOf('First,2024,1,Boiler,1000,kWh (HHV),Natural gas,,', 'A-2,2024,1,,,,,50,Report')
    const plan = await take(company, csv)
    expect(plan.kind).toBe('lines')
    const { lines } = await draftOf(company)
    expect(lines.map(({ content }) => content.kind).toSorted()).toEqual(['calculated', 'reported'])
    const again = await take(company, csv)
    expect(again.parts[0]).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  })

  test('that come back from an export change nothing', async () => {
    const company = world.company('Gamma')
    const { lines, sites: own } = await draftOf(company)
    const keys = new Map(own.map((site) => [site.id, site.key]))
    const csv = linesCsv(
      lines.map((line) => ({ ...line, siteKey: keys.get(line.siteId) ?? '' }) as unknown as ExportedLine),
    )
    expect((await take(company, csv)).parts[0]).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  })

  test('with a factor of many namesakes are asked which is meant', async () => {
    const company = world.company('Gamma')
    const id = await upload(
      company,
      csvOf('A-1,2024,1,Boiler,1000,kWh (HHV),No such gas,,', 'A-2,2024,1,,,,,60,Report', 'A-2,2024,1,,,,,70,Report'),
    )
    const { problems } = await shown(company, id)
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'factor'],
      [4, 'source stream'],
    ])
  })
})

describe('A sheet of one’s own', () => {
  test('waits to be read, and is refused until somebody said how', async () => {
    const company = world.company('Delta')
    const id = await upload(company, 'Standort;Jahr;Emissionen (kt)\nMill;2023;1,5\n')
    const preview = await reading(company, (tx, grant) => findPreview(tx, grant, id))
    expect(preview?.kind).toBe('sheet')
    expect(summaryIn(preview).sheets?.[0]).toMatchObject({
      headingRow: 1,
      labels: ['Standort', 'Jahr', 'Emissionen (kt)'],
    })
    expect(await act(company, 'import.commit', { id, digest: '0'.repeat(64) })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
  })
})

/** The UK ETS compliance report in the shape in which it is published. */
const ukEts = (rows: readonly (readonly [account: string, permit: string, tonnes: string | number])[]) =>
  writeWorkbook([
    tableSheet({
      title: 'Compliance',
      columns: [
        { heading: 'Operator ID', format: 'text' },
        { heading: 'Permit ID or Monitoring plan ID', format: 'text' },
        { heading: 'Installation name', format: 'text' },
        { heading: 'Account Holder Name', format: 'text' },
        { heading: 'Account status', format: 'text' },
        { heading: 'Recorded emissions 2024', format: 'whole' },
        { heading: 'Static surrender status 2024', format: 'text' },
      ],
      rows: rows.map(([account, permit, tonnes]) => ({
        cells: [account, permit, 'Works', 'Acme', 'OPEN', tonnes, 'A'],
      })),
      notes: [],
    }),
  ])

describe('A public register', () => {
  const figuresOf = (company: Company) => reading(company, listRegisterFigures)

  test('is matched to the sites by permit, kept beside the inventory, and a later edition is a difference', async () => {
    const company = world.company('Epsilon')
    await take(company, sites)
    const plan = await take(
      company,
      ukEts([
        ['101', 'UK-E-IN-1', 1000],
        ['999', 'UK-E-IN-9', 5],
      ]),
    )
    expect(plan.parts).toEqual([{ name: 'Register figures', added: 1, changed: 0, unchanged: 0, kept: 0 }])
    expect(await figuresOf(company)).toMatchObject([
      { account: '101', year: 2024, tonnes: '1000', matchedBy: 'UK-E-IN-1' },
    ])
    expect((await draftOf(company)).lines).toEqual([])
    const later = await take(
      company,
      ukEts([
        ['101', 'UK-E-IN-1', 1200],
        ['102', 'UK-E-IN-2', 7],
      ]),
    )
    expect(later.parts[0]).toMatchObject({ added: 1, changed: 1 })
    expect(sumDecimals((await figuresOf(company)).flatMap(({ tonnes }) => tonnes ?? []))).toBe('1207')
  })

  test('can become the inventory’s figures, shown first like any file, but never beside lines of one’s own', async () => {
    const company = world.company('Epsilon')
    await take(company, csvOf('A-2,2024,1,Boiler,1000,kWh (HHV),Natural gas,,'))
    const made = await act(company, 'import.from-register', { register: 'uk-ets' })
    const id = made.ok ? (made.value.made?.['id'] ?? '') : ''
    const plan = await shown(company, id)
    expect([plan.kind, plan.parts[0]?.added]).toEqual(['emissions', 1])
    expect(plan.summary.notes).toContainEqual(expect.stringContaining('lines of their own'))
    expect((await act(company, 'import.commit', { id, digest: plan.digest })).ok).toBe(true)
    const reported = (await draftOf(company)).lines.filter(({ content }) => content.kind === 'reported')
    expect(reported.map(({ content }) => content)).toEqual([
      { kind: 'reported', gas: 'CO2e', tonnes: '1200', source: 'UK ETS compliance report, account 101' },
    ])
  })

  test('whose account several sites share waits for its owner to say which it is', async () => {
    const company = world.company('Zeta')
    await take(company, sites.replace('UK-E-IN-2', 'UK-E-IN-1'))
    const id = await upload(company, ukEts([['101', 'UK-E-IN-1', 1000]]))
    expect((await shown(company, id)).parts[0]).toMatchObject({ added: 0 })
    await act(company, 'import.choose', { id, belongs: { 'account-101': 'A-2' } })
    expect((await shown(company, id)).parts[0]).toMatchObject({ added: 1 })
  })
})

test('A hostile file of any kind is turned away with a sentence, and nothing of it is kept', async () => {
  const company = world.company('Eta')
  const ids: string[] = []
  for (const file of [
    Buffer.from('%PDF-1.7'),
    Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
    Buffer.from('<html>'),
    Buffer.alloc(0),
  ])
    ids.push(await upload(company, file))
  const rows = await reading(company, async (tx, grant) => {
    const previews = []
    for (const id of ids) previews.push(await findPreview(tx, grant, id))
    return previews
  })
  expect(rows.map((row) => summaryIn(row).refusal)).toEqual(
    Array.from({ length: 4 }, () => expect.stringContaining('Nothing was saved.')),
  )
  expect(rows.map((row) => row?.file)).toEqual([null, null, null, null])
})
