/** `npm start`: installs what is missing, builds the site, and serves it. Uses nothing but Node. */
import { build, checkNode, install } from './install.mjs'

checkNode()
const { parseArgs } = await import('node:util')
const { serve } = await import('./serve.mjs')

const portOf = (args) => {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4173' } } })
    const port = Number(values.port)
    if (Number.isInteger(port) && port > 0 && port < 65536) return port
    console.error(`--port takes a number from 1 to 65535, not ${values.port}.`)
  } catch (error) {
    console.error(`${error.message}\nUse: npm start -- --port 8080`)
  }
  return process.exit(1)
}

const port = portOf(process.argv.slice(2))
install()
if (!build()) {
  console.error('The site was not built; the reason is above.')
  process.exit(1)
}
try {
  await serve({ folder: 'dist', port })
  console.log(`\n  Andra intervjun   http://localhost:${port}/`)
  console.log(`  Second Interview  http://localhost:${port}/en/\n\n  Ctrl+C stops it.`)
} catch (error) {
  const taken = error.code === 'EADDRINUSE'
  console.error(taken ? `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}` : error.message)
  process.exit(1)
}
