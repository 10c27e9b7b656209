// A program of its own: node:http with one query a request, beside which everything else is measured.
import { createServer } from 'node:http'
import postgres from 'postgres'

const client = postgres(process.env.BARE_DATABASE_URL ?? '', { max: 10 })

createServer((_request, response) => {
  void client`select id, name from bare_row where id = 7`.then(([row]) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(row)),
  )
}).listen(Number(process.env.PORT), '127.0.0.1')
