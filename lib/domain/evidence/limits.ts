/** The largest file that is taken as evidence, in bytes. */
export const mostFileBytes = 10_000_000
/** What the files of one company in one cluster may come to, in bytes. A file under several names counts once. */
export const mostRoomBytes = 500_000_000
/** As many files as one line, one own factor, or one submission may have. */
export const mostFilesAtOnePlace = 20
