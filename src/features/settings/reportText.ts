import type { Report } from '../../shell/reports.ts'

/** The last errors as a text for a bug report, one line each. */
export const reportText = (reports: readonly Report[]): string =>
  reports.map(({ at, where, what, count }) => `${at} ${where}: ${what}${count > 1 ? ` (${count} ×)` : ''}`).join('\n')
