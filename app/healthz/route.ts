/** The process answers. Nothing else is asked, so that a slow database never has the process killed. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
