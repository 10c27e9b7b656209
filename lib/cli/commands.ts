import { findFactor } from '#lib/domain/factors/library'
import { bundle } from './bundle.ts'
import type { Command } from './command.ts'
import { conflicts } from './conflicts.ts'
import { convert } from './convert.ts'
import { digest } from './digest.ts'
import { factors } from './factors.ts'
import { goals } from './goals.ts'
import { importFiles } from './import.ts'
import { inventoryWith } from './inventory.ts'
import { merge } from './merge.ts'
import { release } from './release.ts'
import { schedule } from './schedule.ts'
import { staff } from './staff.ts'
import { verify } from './verify.ts'
import { whatif } from './whatif.ts'

/** Every command there is, in the order of the help. A new one is a file and a row here. */
export const commands: Readonly<Record<string, Command>> = {
  bundle,
  merge,
  conflicts,
  whatif,
  release,
  schedule,
  digest,
  verify,
  import: importFiles,
  factors,
  inventory: inventoryWith(findFactor),
  convert,
  goals,
  staff,
}
