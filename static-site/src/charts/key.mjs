import { labelled } from './annotations.mjs';
import { sample } from './marks.mjs';

/** @param {import('./model.d.ts').ChartLine} line @returns {import('./model.d.ts').ChartPoint | undefined} its newest figure */
const lastOf = ({ points }) => points.findLast(({ value }) => value !== null);

/**
 * The lines that have no label beside their end: `always`, or on a narrow screen only. Of two lines about the same place,
 * the one that ended earlier is left out.
 * @param {import('./model.d.ts').ChartLine[]} lines
 */
export function keyOf(lines) {
  const wide = new Set(labelled(lines, 'wide'));
  const narrow = new Set(labelled(lines, 'narrow'));
  const newest = Math.max(...lines.flatMap(({ points }) => points.map(({ at }) => at)));
  return lines
    .filter((line) => !narrow.has(line))
    .flatMap((line) => {
      const last = lastOf(line);
      const newer = lines.some((other) => other.id === line.id && (lastOf(other)?.at ?? 0) > (last?.at ?? 0));
      if (!last || newer) return [];
      const when = last.at === newest && !line.spans ? '' : `, ${last.label}`;
      return [{ name: line.name, figure: `${last.text}${when}`, sample: sample(line), always: !wide.has(line) }];
    });
}
