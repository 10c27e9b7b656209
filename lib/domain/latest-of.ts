/**
 * The values used last, by a key that says all they follow from: a digest, or the text of their inputs. For what is dear to work out
 * and never changes; it decides nothing about who may see it. Values are shared by whoever asks, so they must not be changed.
 */
export function latestOf<Value>(most: number) {
  const values = new Map<string, Value>()
  return {
    get(key: string): Value | undefined {
      const value = values.get(key)
      if (value === undefined) return undefined
      // A map keeps the order in which keys came in: the one used last goes to the end.
      values.delete(key)
      values.set(key, value)
      return value
    },
    keep(key: string, value: Value): Value {
      const [oldest] = values.size >= most ? values.keys() : []
      if (oldest !== undefined) values.delete(oldest)
      values.set(key, value)
      return value
    },
  }
}
