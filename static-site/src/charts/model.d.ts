/** What the chart module draws: plain values and finished texts. It does not know the API. */
export interface ChartPoint {
  /** start and end of the period, in milliseconds; a point is drawn where its period ends */
  from: number;
  at: number;
  label: string;
  value: number | null;
  /** the figure as it is written on the page */
  text: string;
  /** 95% interval; only where the counts behind the figure are known */
  limits?: { low: number; high: number; text: string };
  /** why there is no value: hidden to protect children, or not there */
  missing?: 'hidden' | 'absent';
  /** true when a new measure starts at this point: no line leads to it */
  startsNewMeasure?: boolean;
  /** true for the first point under a new code of the same area */
  startsNewCode?: boolean;
}
export interface ChartLine {
  id: string;
  name: string;
  role: 'area' | 'comparator';
  /** whose dashes and marker it has, where not those of its id */
  mark?: string;
  points: ChartPoint[];
  /** the longest time, in milliseconds, between two neighbouring points */
  step: number;
  /** drawn as level strokes, each over its own period, beside a line of shorter periods */
  spans: boolean;
}
export interface ChartModel {
  id: string;
  title: string;
  description: string;
  lines: ChartLine[];
  target: { value: number; text: string } | null;
  /** the range of values that charts side by side have in common */
  values?: number[];
}
export type ChartSize = 'wide' | 'narrow' | 'small' | 'share';
export interface BarGroup {
  /** a heading above this group and those after it; none where empty */
  section?: string;
  name: string;
  bars: {
    id: string;
    name: string;
    role: 'area' | 'comparator';
    value: number | null;
    text: string;
    note: string;
    limits?: ChartPoint['limits'];
  }[];
}
export interface BarModel {
  id: string;
  title: string;
  description: string;
  groups: BarGroup[];
}
/** An inline SVG, and where its scale starts if that is not zero. */
export interface Drawing {
  svg: string;
  scaleStart: number | null;
}
/** A group of councils in a dot plot. */
export interface DotRow {
  name: string;
  dots: { value: number; role: 'home' | 'neighbour' | 'region' | 'other'; words: string }[];
}
export interface DotModel {
  id: string;
  title: string;
  description: string;
  rows: DotRow[];
  /** the figures that the dots are to be seen beside: the council's own, and England's */
  lines: { name: string; value: number; role: 'home' | 'comparator' }[];
  scale: { low: string; high: string };
}
