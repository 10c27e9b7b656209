import { z } from 'zod'
import { insertPreview } from '#db/import-previews'
import { listLines } from '#db/inventory-lines'
import { listRegisterFigures } from '#db/register-figures'
import { listSites } from '#db/sites'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { registerNames, registers } from '#lib/domain/inventory/register-figure'
import { figurePacker } from '#lib/import/packed-rows'
import { readSummary } from '#lib/import/preview'
import { figuresForInventory } from '#lib/import/registers/figures-for-inventory'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

const year = z
  .string()
  .regex(/^(19|20|21)\d\d$/, 'Load the page again: the form has lost its place.')
  .transform(Number)

/** Makes an import of what a register says of the company's sites, of one site and year or of all. It is shown first, like any file. */
export const importFromRegister = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, register: z.enum(registers), siteId: uuid.optional(), year: year.optional() }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const figures = (await listRegisterFigures(tx, grant)).filter(
      (figure) =>
        figure.register === input.register &&
        (input.siteId === undefined || figure.siteId === input.siteId) &&
        (input.year === undefined || figure.year === input.year),
    )
    if (figures.length === 0) return no({ kind: 'not-found' })
    const { rows, leftOut } = figuresForInventory(figures, await listSites(tx, grant), await listLines(tx, grant))
    if (rows.length === 0)
      return no(
        wrongState(
          'Nothing was made: the inventory has lines of its own for each of these sites and years, and the register’s figure beside them would count twice.',
        ),
      )
    const packer = figurePacker()
    for (const row of rows) packer.add(row)
    const counts = { rows: rows.length, good: rows.length, bad: 0, blank: 0 }
    const notes = [`Figures of the ${registerNames[input.register]} as it was read in.`, ...leftOut]
    const id = await insertPreview(
      tx,
      grant,
      {
        kind: 'emissions',
        fileName: registerNames[input.register],
        file: null,
        ...packer.done([]),
        summary: readSummary({ counts, notes, unknownColumns: [] }),
      },
      now,
    )
    return ok({
      audit: { type: 'import.read', ...eventPlace(grant), subject: { import: id, kind: 'emissions' } },
      next: await companyPath(tx, grant, `/import/${id}`),
      made: { id },
    })
  },
})
