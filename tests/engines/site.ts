import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { serve } from '../../src/site/serve.mjs'

/** The built site on a port of its own, which can go away as a network does. */
export type Site = { readonly root: string; readonly close: () => Promise<void> }

const open = new Set<Site>()

export const startSite = async (): Promise<Site> => {
  const server: Server = await serve({ folder: 'dist', port: 0 })
  const site = {
    root: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        open.delete(site)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  open.add(site)
  return site
}

export const closeSites = async () => {
  await Promise.all([...open].map((site) => site.close()))
}
