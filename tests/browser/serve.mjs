/** Serves dist/ for the journeys: `node tests/browser/serve.mjs <port>`. */
import { serve } from '../../src/site/serve.mjs'

await serve({ folder: 'dist', port: Number(process.argv[2]) })
