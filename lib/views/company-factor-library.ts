import { listFilesOfFactor } from '#db/evidence'
import { listLoadedSets } from '#db/factor-library'
import { findInventoryYear } from '#db/inventory-years'
import { findOwnFactor, listOwnFactors } from '#db/own-factors'
import { authorise } from '#lib/domain/access/grant'
import { co2eOf } from '#lib/domain/factors/co2e-of'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { findSets, findUpload, type UploadPages } from './factor-sets.ts'
import { factorTable, type FactorQuestion } from './factor-table.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** Every factor that a company can take, searched and in pages; CO2e in the GWP set of the year asked for, else of the base year. */
export const companyFactorTable = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace & FactorQuestion>) {
    const { tx, grant, params } = look
    const room = await findRoom(look)
    if (!room) return null
    const { gwp } = await findInventoryYear(tx, grant, params.year ?? room.baseYear)
    const own = (await listOwnFactors(tx, grant)).map(({ factor }) => factor)
    return { ...room, table: factorTable(params, gwp, { own, sets: await listLoadedSets(tx, grant) }) }
  },
})

/** A company's own factors. */
export const companyOwnFactors = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    if (!room) return null
    const { gwp } = await findInventoryYear(look.tx, look.grant, room.baseYear)
    const rows = await listOwnFactors(look.tx, look.grant)
    return { ...room, gwp, rows: rows.map((row) => ({ ...row, co2e: co2eOf(row.factor, gwp) })) }
  },
})

/** An own factor for its form, with the files behind it; `new` is yet to be written. */
export const companyOwnFactor = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne>) {
    const { id } = look.params
    const room = await findRoom(look)
    const row = isId(id) ? await findOwnFactor(look.tx, look.grant, id) : null
    if (!room || (id !== 'new' && !row)) return null
    const files = row ? await listFilesOfFactor(look.tx, look.grant, id) : []
    return { ...room, row, files, thisYear: look.now.getUTCFullYear() }
  },
})

/** The sets that a company works with: its own, and its cluster's. */
export const companyFactorSets = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    return room && { ...room, ...(await findSets(look.tx, look.grant)) }
  },
})

/** A publisher's workbook that a company read, before it is taken in. Only who may load it has any use for it. */
export const companyFactorUpload = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne & UploadPages>) {
    const { tx, grant, actor, params } = look
    const loading = authorise(actor, 'company:edit', grant)
    const room = await findRoom(look)
    if (!room || !loading.ok || !isId(params.id)) return null
    const upload = await findUpload(tx, loading.value, params.id, params)
    return upload && { ...room, upload }
  },
})
