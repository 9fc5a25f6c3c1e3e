import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

/** A zip holds local times and none before 1980: this one is the same in every zone. */
const mtime = new Date(1980, 0, 1)

/**
 * Packs a folder into a zip. The same files give the same bytes, on any day and in any zone.
 *
 * @param {string} folder what to pack
 * @param {string} top the folder in the zip that holds it
 */
export const packFolder = (folder, top) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
  const entries = files.map((file) => [`${top}/${file}`, [readFileSync(join(folder, file)), { mtime, os: 3 }]])
  return zipSync(Object.fromEntries(entries), { level: 9 })
}

/**
 * The list of what ships (CycloneDX): of npm's list the packages that the build's notices name, since npm leaves out what is
 * needed for work as well. What differs from one run to the next is left out: the list's number and time, npm's version, and
 * the name of the folder, which npm takes for the project's.
 *
 * @param {string} listed what `npm sbom` printed
 * @param {string} notices the third-party notices of the build
 * @param {string} name the project's name
 */
export const listShipped = (listed, notices, name) => {
  const list = JSON.parse(listed)
  const { component, lifecycles, tools } = list.metadata
  const shipped = new Set([...notices.matchAll(/^## (\S+) - (\S+)/gm)].map(([, pack, version]) => `${pack}@${version}`))
  const own = component['bom-ref']
  const ships = (ref) => shipped.has(ref) || ref === own
  const components = list.components
    .filter((each) => shipped.has(each['bom-ref']))
    .map((each) => ({ ...each, properties: [], scope: 'required' }))
  const dependencies = list.dependencies
    .filter(({ ref }) => ships(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(ships) }))
  const metadata = {
    lifecycles,
    tools: tools.map((tool) => ({ vendor: tool.vendor, name: tool.name })),
    component: { ...component, type: 'application', name },
  }
  const { $schema, bomFormat, specVersion, version } = list
  return `${JSON.stringify({ $schema, bomFormat, specVersion, version, metadata, components, dependencies }, null, 2)}\n`
}
