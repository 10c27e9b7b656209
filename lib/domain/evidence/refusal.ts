/** Why a file is not taken as evidence. */
export type EvidenceRefusal =
  | 'no-file'
  | 'not-whole'
  | 'too-large'
  | 'empty'
  | 'unknown-type'
  | 'page'
  | 'program'
  | 'utf-16'
  | 'macros'
  | 'damaged-workbook'
  | 'packed-too-tight'
  | 'room-full'
  | 'place-full'
  | 'attached-already'
  | 'no-line'
  | 'no-factor'
  | 'no-measure'
  | 'level-not-reached'

/** What happened, and what to do instead. */
export const evidenceSentences: Readonly<Record<EvidenceRefusal, string>> = {
  'no-file': 'Choose a file first.',
  'not-whole': 'The file did not arrive whole. Send it again.',
  'too-large': 'The file is larger than 10 MB. Split it, or make its pictures smaller.',
  empty: 'The file is empty.',
  'unknown-type':
    'The file is of a kind that is not taken. Send a PDF, PNG or JPEG, an Excel or Word file (xlsx, docx), a CSV or plain text.',
  page: 'The file is a web page or a drawing made of code, which can carry a program. Print it to a PDF and send that.',
  program: 'The file is a program. Send what it shows instead, for example as a PDF.',
  'utf-16': 'The text is saved as UTF-16 or another old encoding. Save it as UTF-8 and send it again.',
  macros: 'The file holds macros or an embedded program. Save it without them, as xlsx or docx, and send that.',
  'damaged-workbook': 'The Excel or Word file is damaged or locked with a password. Save it again without one.',
  'packed-too-tight': 'The Excel or Word file unpacks to far more than it should. Save it again and send that.',
  'room-full': 'Your company’s files in this cluster would come to more than 500 MB. Remove some that were not sent.',
  'place-full': 'There are 20 files here already. Put several into one PDF.',
  'attached-already': 'This very file is attached here already.',
  'no-line': 'The line is not there any more. Load the page again and choose another.',
  'no-factor': 'The factor is not there any more. Somebody removed it.',
  'no-measure': 'The measure is not there any more. Somebody removed it.',
  'level-not-reached':
    'The measure has not reached that level. Say first how far it is and save the measure, then attach the file.',
}

/** A word from an address, as the reason that it names. */
export const asEvidenceRefusal = (word: unknown): EvidenceRefusal | null =>
  typeof word === 'string' && Object.hasOwn(evidenceSentences, word) ? (word as EvidenceRefusal) : null
