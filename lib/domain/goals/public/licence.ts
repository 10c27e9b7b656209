/** Words of a licence that let nobody but its holder show the figures, or let nobody earn by them. */
const keeps = /non-?commercial|\bnc\b|tests? alone|tests? only|not for carrying over|no redistribution|internal use/i

/**
 * Whether figures under this licence may be shown to the members of clusters. Where its words forbid it, or forbid it to whoever
 * earns by it, they are for the Forum's staff alone.
 */
export const licenceLetsShow = (licence: string): boolean => !keeps.test(licence)
