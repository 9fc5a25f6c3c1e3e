import { choice, line, text, type Field } from './exercise.ts'

/**
 * The facts of the interview. They have the shape of an answer: fields, and the people as rows.
 * `when` is what the first page asks; `date` is a plain calendar date, YYYY-MM-DD, and `time` HH:MM.
 */
export const interview = {
  fields: [
    line('company'),
    line('role'),
    choice('when', ['tonight', 'tomorrow', 'date', 'unknown']),
    line('date'),
    line('time'),
    line('zone'),
    line('place'),
    line('contact'),
    line('salary'),
    line('start'),
    // Ids of kinds of meeting, joined by commas.
    line('kinds'),
  ] satisfies Field[],
  rows: { fields: [line('name'), line('role'), text('note')] satisfies Field[] },
}
