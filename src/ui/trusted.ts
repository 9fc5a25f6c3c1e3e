type Trusted = {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => {
    readonly createScriptURL: (address: string) => string
  }
}

/** An address that may be loaded as a script, by a Trusted Types policy which lets through no other. A name serves once. */
export const trust = (name: string, address: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: Trusted }
  const createScriptURL = (asked: string) => {
    if (asked !== address) throw new TypeError(`Not ours: ${asked}`)
    return asked
  }
  return trustedTypes?.createPolicy(name, { createScriptURL }).createScriptURL(address) ?? address
}
