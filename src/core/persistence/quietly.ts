import { report } from '../report.ts'

/** Returns what `act` does; where it throws, reports the error from `where` and returns nothing. */
export const quietly = <T>(where: string, act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    report(error, where)
    return undefined
  }
}
