/** What an entry of the trail says in words. A type without a sentence of its own is shown as it is. */
const sentences: Readonly<Record<string, string>> = {
  'comment.written': 'A comment was written',
  'comment.resolved': 'A thread was resolved',
  'comment.reopened': 'A thread was opened again',
  'conflict.settled': 'A conflict was settled and the roadmap merged again',
  'roadmap.merged': 'The submissions were merged into a draft',
}

export const auditSentence = (type: string): string => sentences[type] ?? type
