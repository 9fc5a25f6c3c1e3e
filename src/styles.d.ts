/** The classes of a style file, by their names there: each a constant, so that only those in use are sent. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  export = classes
}

declare module '*.css'

/** The address of a script that runs on a thread of its own. */
declare module '*?worker&url' {
  const address: string
  export default address
}
