/** The value under a key that may be any text, such as an id in a file from elsewhere; what is inherited doesn't count. */
export const ownValue = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined
