import { receiveTable } from '#lib/actions/public-goal/receive-table'

/** Takes a published table of the form on the import page. Reading, checking and keeping it are the action's. */
export const POST = (request: Request) => receiveTable(request)
