type Undo = () => unknown

const undos: Undo[] = []
let under: Promise<void> | null = null

/** Remembers how to undo what was just started or made. */
export const atTheEnd = (undo: Undo): void => void undos.push(undo)

/** Undoes everything, the latest first; whatever cannot be undone does not keep the rest from it. */
export function cleanUp(): Promise<void> {
  under ??= (async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo()
      } catch (fault) {
        console.error('Something the bench had started could not be ended:', fault)
      }
    }
  })()
  return under
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void cleanUp().then(() => process.exit(130)))
