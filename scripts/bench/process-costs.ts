import { readFileSync } from 'node:fs'

// What a process costs is read where Linux tells it. Elsewhere the answer is null, and the bench says so.

/** Clock ticks of Linux are hundredths of a second to every program, whatever the kernel counts in. */
const millisecondsPerTick = 10

/** CPU that a process has used since it began, in all its threads, in milliseconds. */
export function cpuOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name in parentheses may hold anything; what follows it is counted from the third field on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick
}

/** Memory of a process and all its children in megabytes, with what they share counted once. */
export function memoryOf(pid: number): number | null {
  const own = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1]
  if (own === undefined) return null
  return childrenOf(pid).reduce((sum, child) => sum + (memoryOf(child) ?? 0), Number(own) / 1024)
}

export const childrenOf = (pid: number): readonly number[] =>
  (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
