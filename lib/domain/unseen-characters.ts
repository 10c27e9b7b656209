/** Control characters other than a tab and the ends of lines. A file that holds one is not read, so no form keeps one either. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

export const hasUnseen = (text: string): boolean => unseen.test(text)

export const unseenSentence = 'This holds a control character that cannot be seen. Type it again.'
