import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** The rules of a host's header file: [path pattern, headers]. */
const rulesOf = (folder) => {
  const file = join(folder, '_headers')
  if (!existsSync(file)) return []
  const blocks = readFileSync(file, 'utf8')
    .trim()
    .split(/\n(?=\S)/)
  return blocks.map((block) => {
    const [pattern, ...lines] = block.split('\n')
    return [pattern.replace('*', ''), lines.map((line) => line.trim().split(/:\s*(.*)/, 2))]
  })
}

const isFile = (path) => existsSync(path) && statSync(path).isFile()

/**
 * Serves a built site as a plain static host does, with the headers of its own header file. Resolves to the
 * server once it listens; rejects when the port is taken.
 *
 * @param {{ folder: string, port: number, prefix?: string }} options `prefix` is the path the site stands
 *   under, with slashes around; port 0 takes any free one
 */
export const serve = ({ folder, port, prefix = '/' }) => {
  const rules = rulesOf(folder)

  const answer = (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const inside = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : undefined
    const asked = inside === undefined ? folder : normalize(join(folder, inside))
    const safe = inside !== undefined && !inside.includes('\0') && (asked + sep).startsWith(normalize(folder + sep))
    if (safe && !pathname.endsWith('/') && isFile(join(asked, 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/` }).end()
      return
    }
    const page = pathname.endsWith('/') ? join(asked, 'index.html') : asked
    const found = safe && isFile(page)
    const file = found ? page : join(folder, '404.html')
    const matching = rules.filter(([start]) => `/${inside ?? ''}`.startsWith(start)).flatMap(([, headers]) => headers)
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      ...Object.fromEntries(matching),
    })
    if (request.method === 'HEAD' || !isFile(file)) response.end()
    else createReadStream(file).pipe(response)
  }

  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch {
      response.writeHead(400).end()
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve(server))
  })
}
