import { type Engine } from './engine.ts'
import { type Site } from './site.ts'

/** What is done in one engine; it throws where something isn't as it should be. */
export type Journey = (engine: Engine, site: Site) => Promise<unknown>

/** Journeys by the sentence that each one holds. */
export type Journeys = Readonly<Record<string, Journey>>
