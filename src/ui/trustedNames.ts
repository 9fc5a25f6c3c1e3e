/** The names of the Trusted Types policies that may exist: each passes one address. */
export const serviceWorkerPolicy = 'second-interview'
export const readerPolicy = 'second-interview-reader'
