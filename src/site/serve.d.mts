import type { Server } from 'node:http'

export declare const serve: (options: { folder: string; port: number; prefix?: string }) => Promise<Server>
