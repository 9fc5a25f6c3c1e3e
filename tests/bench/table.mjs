export const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

const format = (value, unit) =>
  unit === 'kB'
    ? `${(value / 1000).toFixed(1)} kB`
    : unit === 'ms'
      ? `${value.toFixed(value < 20 ? 1 : 0)} ms`
      : `${+value.toFixed(3)}`

/** A measured list as text: its median, and from where to where it went. */
const told = (list, unit) => {
  const [least, most] = [Math.min(...list), Math.max(...list)]
  return format(median(list), unit) + (most > least ? ` (${format(least, unit)} to ${format(most, unit)})` : '')
}

/**
 * One line of the table.
 *
 * @param {{ name: string, unit?: string, ours: number[], floor?: number[], floorName?: string, most: number }} line
 *   `most` is the ratio to the floor, or the figure itself where there is no floor
 */
export const lineOf = ({ name, unit, ours, floor, floorName, most }) => {
  const figure = floor ? median(ours) / median(floor) : median(ours)
  return {
    name,
    ours: told(ours, unit),
    floor: floor ? `${floorName} ${told(floor, unit)}` : '',
    figure: floor ? `${figure.toFixed(2)} ×` : '',
    most: floor ? `${most} ×` : format(most, unit),
    holds: figure <= most,
  }
}

/** The lines as a Markdown table. */
export const tableOf = (lines) =>
  [
    '| measured | here | floor | ratio | to reach | |',
    '|---|---|---|---|---|---|',
    ...lines.map(
      ({ name, ours, floor, figure, most, holds }) =>
        `| ${name} | ${ours} | ${floor} | ${figure} | ${most} | ${holds ? 'holds' : '**falls short**'} |`,
    ),
  ].join('\n')
