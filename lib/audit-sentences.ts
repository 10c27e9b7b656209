/** What an entry of the trail says in words. A type without a sentence of its own is shown as it is. */
const sentences: Readonly<Record<string, string>> = {
  'account.opened': 'Somebody opened an account',
  'comment.written': 'A comment was written',
  'comment.resolved': 'A thread was resolved',
  'comment.reopened': 'A thread was opened again',
  'conflict.settled': 'A conflict was settled and the roadmap merged again',
  'invitation.sent': 'Somebody was invited',
  'invitation.withdrawn': 'An invitation was taken back',
  'member.joined': 'A company came in: the first of its people accepted',
  'password.changed': 'A password was changed',
  'password.reset': 'A password was set anew by mail',
  'password.reset-asked': 'A link to a new password was sent',
  'progress.reported': 'A year was reported against the adopted version',
  'roadmap.adopted': 'The lead approved the agreed version: it is adopted',
  'roadmap.agreed': 'The rule of a frozen version was met: it is agreed',
  'roadmap.frozen': 'A draft was frozen and opened for signature',
  'roadmap.merged': 'The submissions were merged into a draft',
  'roadmap.published': 'The adopted version was published',
  'roadmap.replaced': 'A newer version replaced one that was in signature; its stances are void',
  'role.granted': 'A role was given',
  'role.removed': 'A role was taken away',
  'session.ended': 'A session was ended',
  'session.ended-everywhere': 'Somebody signed out everywhere',
  'session.started': 'Somebody signed in',
  'stance.taken': 'A company took its stance on a frozen version',
}

export const auditSentence = (type: string): string => sentences[type] ?? type
