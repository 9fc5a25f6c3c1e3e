import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves a folder from memory with brotli, on any free port of this machine. Resolves to { origin, close }. */
export const serveBrotli = (folder) => {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        `/${file}`,
        { type: types[extname(file)], body: brotliCompressSync(readFileSync(join(folder, file))) },
      ]),
  )
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const found = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const headers = { 'Content-Encoding': 'br', 'Cache-Control': 'no-cache' }
    if (found) response.writeHead(200, { ...headers, 'Content-Type': found.type }).end(found.body)
    else response.writeHead(404).end()
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () =>
      resolve({
        origin: `http://localhost:${server.address().port}`,
        close: () => {
          server.closeAllConnections()
          server.close()
        },
      }),
    )
  })
}
