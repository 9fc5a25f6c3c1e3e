/** The names of the Trusted Types policies that the page allows. */
export const serviceWorkerPolicy = 'second-interview'
export const readerPolicy = 'second-interview-reader'
