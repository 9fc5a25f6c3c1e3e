/* What the page shows when there is a date: today's list, and the slip on the day and after it. */

export { Day } from './features/pocket-notes/life/Day.tsx'
export const Today = () => null
