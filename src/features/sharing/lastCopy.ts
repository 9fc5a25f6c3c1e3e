import { daysBetween } from '../../core/days.ts'
import { type Document } from '../../core/document/preparation.ts'
import { writtenLength } from '../../core/document/textLength.ts'
import { type Device } from '../../shell/device.ts'

/** When something was saved as a file, or a reminder was put off. */
export type LastCopy = Pick<Device, 'copied' | 'copiedLength' | 'remindedOn'>

/** Characters written in all preparations. */
export const lengthOf = ({ preparations }: Document): number =>
  preparations.reduce((sum, each) => sum + writtenLength(each), 0)

/** Characters and days that make a copy worth a reminder. */
const much = 1_200
const often = 7

const isPast = (date: string | undefined, today: string): boolean =>
  date === undefined || Math.abs(daysBetween(date, today)) >= often

/** Whether there is much to lose: many characters, changed since the last copy, and neither copy nor reminder lately. */
export const isCopyDue = (last: LastCopy, { length, today }: { length: number; today: string }): boolean =>
  length >= much &&
  (last.copied === undefined || last.copiedLength !== length) &&
  isPast(last.copied, today) &&
  isPast(last.remindedOn, today)
