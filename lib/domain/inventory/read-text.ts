import { no, ok, type Result } from '../result.ts'
import { hasUnseen, unseenSentence } from '../unseen-characters.ts'

/** Text of a cell, as an import takes it too: what a grid kept beyond that, its own export could not bring back. */
export const readTextUpTo =
  (longest: number) =>
  (text: string): Result<string, string> => {
    if (text.length > longest) return no(`Keep it to ${longest} characters.`)
    return hasUnseen(text) ? no(unseenSentence) : ok(text.normalize('NFC'))
  }
