type Trusted = {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => {
    readonly createScriptURL: (address: string) => string
  }
}

/**
 * Marks an address as one that may be loaded as a script, where the browser enforces Trusted Types. The policy passes
 * this address alone, and no second policy can have its name.
 */
export const trust = (name: string, address: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: Trusted }
  const createScriptURL = (url: string) => {
    if (url !== address) throw new TypeError(`Not ours: ${url}`)
    return url
  }
  return trustedTypes?.createPolicy(name, { createScriptURL }).createScriptURL(address) ?? address
}
