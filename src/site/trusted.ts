/** The name of the one Trusted Types policy that may exist; it passes the service worker's address. */
export const trustedName = 'second-interview'
