import type { Figure } from './figure.mjs';

/** The public JSON as the pages read it. Every number arrives as a {@link Figure}: the digits that were published. */
export interface Named {
  code: string;
  name: string;
}
export type Unit =
  '%' | 'number' | 'per-1000' | 'per-10000' | 'per-100000' | '£' | 'score' | 'points' | 'days' | 'sessions';
export type Polarity = 'higher' | 'lower' | 'none';
export type Status = 'provisional' | 'revised' | 'final' | 'local-unaudited';
export type Frequency = 'month' | 'quarter' | 'term' | 'half-year' | 'year';

export interface Change {
  dataset: string;
  kind: 'new' | 'revised';
  title: string;
  indicators: string[];
  revisions: Figure;
}
export interface Dataset {
  id: string;
  title: string;
  status: Status;
  publisher: string;
  publishedOn: string;
  publishAt: string;
  nextDue: string | null;
  indicators: string[];
}
export interface Topic {
  id: string;
  title: string;
  question: string;
  indicators: Figure;
}
export interface Portal {
  title: string;
  council: string;
  councilUrl: string;
  contact: string;
  accent: string;
}
export interface Edition {
  edition: Figure;
  publishedAt: string;
  home: Named;
  portal: Portal;
  topics: Topic[];
  datasets: Dataset[];
  comparators: { id: string; code: string; name: string }[];
  changes: Change[];
}
export interface Editions {
  current: Figure;
  editions: { edition: Figure; publishedAt: string; changes: Change[] }[];
}
/** Where a figure could well lie, allowing for chance: 95% limits. */
export type Interval = [Figure, Figure];
export interface Point {
  period: string;
  label: string;
  start: string;
  end: string;
  value: Figure | null;
  symbol?: string;
  why?: string;
  status?: Status;
  /** only where the counts behind the figure are known */
  interval?: Interval;
}
export interface Observation {
  period: string;
  label: string;
  value: Figure | null;
  symbol?: string;
  why?: string;
  status?: Status;
}
export interface CatalogueEntry {
  id: string;
  title: string;
  shortTitle: string;
  topic: string;
  unit: Unit;
  decimalPlaces: Figure;
  polarity: Polarity;
  edition: Figure;
  latest: Observation | null;
  sentence: string;
  recent: { period: string; value: Figure | null }[];
}
export interface Comparator {
  id: string;
  name: string;
  kind?: string;
  frequency: Frequency;
  points: Point[];
}
export interface Comparison {
  with: string;
  name: string;
  period: string;
  label: string;
  samePeriod: boolean;
  value: Figure;
  gap: Figure;
  /** `similar`: inside the area's interval; `untested` and `same`: there is no interval. */
  verdict: 'higher' | 'lower' | 'similar' | 'same' | 'untested';
  better: boolean | null;
  /** How many more of the cohort it would take; negative where the area has more. */
  need?: Figure | null;
  needOf?: string;
  gapSince?: { since: string; label: string; gap: Figure; kind: 'published' | 'computed' } | null;
}
export interface Direction {
  since: string;
  label: string;
  percent: Figure;
  verdict: 'increase' | 'decrease' | 'similar';
  better: boolean | null;
}
export interface Trend {
  verdict: 'increasing' | 'decreasing' | 'no clear trend';
  better: boolean | null;
  from: string;
  to: string;
  points: Figure;
  chiSquare: Figure;
}
export interface TwelveMonths {
  mean: Figure;
  max: Figure;
  months: Figure;
  from: string;
  to: string;
}
export interface Movement {
  since: string;
  label: string;
  by: Figure;
}
export interface Target {
  value: Figure;
  text: string;
  gap?: Figure;
  met?: boolean | null;
  rag?: 'green' | 'amber' | 'red' | null;
}
export interface Latest extends Observation {
  interval?: Interval | null;
  comparisons?: Comparison[];
  change?: Movement | null;
  yearOnYear?: Movement | null;
  /** the change since the year before, tested; null where one of the two has no counts */
  yearBefore?:
    (Movement & { interval: Interval; verdict: 'higher' | 'lower' | 'similar'; better: boolean | null }) | null;
  direction?: Direction | null;
  trend?: Trend | null;
  rank?: { place: Figure; tied: boolean; of: Figure; label: string } | null;
  band?: 'A' | 'B' | 'C' | 'D' | null;
  bandEdges?: Figure[] | null;
  twelveMonths?: TwelveMonths | null;
  target?: Target | null;
}
export interface Calculation {
  calculation: string;
  /** The area that it is about, where that is not the page's own. */
  area?: string;
  period: string;
  label: string;
  value: Figure | null;
}
export interface Disagreement {
  what: string;
  period: string;
  label: string;
  printed: Figure;
  ours: Figure;
  why: string;
  rule?: string;
  /** The dataset that our figure is from, where it is another. */
  source?: string | null;
}
export interface Series {
  id: string;
  dataset: string;
  title: string;
  frequency: Frequency;
  status: Status;
  filters: Record<string, string>;
  /** the group under which the level of a filter stands, by filter; only where there is one */
  filterGroups?: Record<string, string>;
  points: Point[];
  comparators?: Comparator[];
  latest?: Latest | null;
  calculations?: Calculation[];
  disagreements?: Disagreement[];
}
export interface Revision {
  series: string;
  period: string;
  label: string;
  from: Figure | null;
  to: Figure | null;
  edition: Figure;
  why: string;
}
export interface Source {
  dataset: string;
  title: string;
  name: string;
  url: string;
  pages: string | null;
  publishedOn: string;
  licence: string;
}
export interface IndicatorHead {
  id: string;
  title: string;
  shortTitle: string;
  topic: string;
  unit: Unit;
  decimalPlaces: Figure;
  polarity: Polarity;
  definition: string;
  population: string;
  measured: 'during' | 'at-end';
  frequency: string;
  overlapping: boolean;
  breaks: string[];
  source: { name: string; url: string };
  methodology: string | null;
}
export interface IndicatorPage {
  edition: Figure;
  indicator: IndicatorHead;
  area: Named;
  series: Series[];
  sentences: string[];
  revisions: Revision[];
  notes: string[];
  footnotes: string[];
  sources: Source[];
}
export interface ScorecardRow {
  indicator: Pick<IndicatorHead, 'id' | 'title' | 'shortTitle' | 'topic' | 'unit' | 'decimalPlaces' | 'polarity'>;
  edition: Figure;
  series: string;
  frequency: Frequency;
  status: Status;
  latest: Observation | null;
  previous: Observation | null;
  yearAgo: Observation | null;
  mean12: { value: Figure; months: Figure; from: string; to: string } | null;
  max12: { value: Figure; months: Figure; from: string; to: string } | null;
  recent: Observation[];
  direction?: Direction | null;
  target: Target | null;
  /** The newest yearly figure beside a monthly one. */
  lastYear?: (Observation & { dataset: string; status: Status }) | null;
  comparators: { id: string; name: string; period: string; label: string; value: Figure | null }[];
}
/** What the rules make of an indicator's course. */
export interface Progress {
  indicator: string;
  /** none in editions from before it was said apart */
  figures?: string;
  sentence: string;
  rule: string;
}
export interface TopicProgress {
  id: string;
  sentence: string;
  /** none in editions from before there were such */
  elsewhere?: { with: string; name: string; better: string[]; worse: string[] } | null;
  targets?: { met: string[]; close: string[]; missed: string[] };
  improved: Progress[];
  worsened: Progress[];
  unclear: Progress[];
  missing: Progress[];
}
export interface Scorecard {
  edition: Figure;
  area: Named;
  /** None in editions from before there were such. */
  topics?: TopicProgress[];
  rows: ScorecardRow[];
}
/** A local authority that has pages. */
export interface Authority extends Named {
  /** in which its scorecard, and so any page of it, last changed */
  edition: Figure;
  indicators: Figure;
  /** the last day of one that was reorganised */
  until: string | null;
}
export interface Everywhere {
  edition: Figure;
  indicator: Pick<IndicatorHead, 'id' | 'title' | 'shortTitle' | 'unit' | 'decimalPlaces' | 'polarity'>;
  period: string;
  label: string;
  areas: AreaValue[];
  others: AreaValue[];
}
export interface AreaValue extends Named {
  level: string;
  value: Figure | null;
  symbol?: string;
  why?: string;
  rank?: Figure;
  tied?: boolean;
}
export interface Release {
  edition: Figure;
  dataset: string;
  title: string;
  publisher: string;
  source: { name: string; url: string; pages: string | null };
  licence: string;
  status: Status;
  coverage: string;
  publishedOn: string;
  publishAt: string;
  nextDue: string | null;
  policy: string;
  notes: string[];
  footnotes: { text: string; files: string[]; indicators: string[]; filters: string[]; source: string }[];
  revisions: { indicator: string; period: string; why: string }[];
  indicators: string[];
  files: { data: string; holds: string; table: string; rows: Figure }[];
  downloads: { type: string; href: string }[];
  quality: { href: string; warnings: Figure; hidden: Figure };
  certificate: string | null;
}
export interface Quality {
  edition: Figure;
  dataset: string;
  outcome: string;
  findings: {
    check: string;
    stage: Figure;
    level: string;
    message: string;
    advice: string;
    total: Figure;
    places: { file: string; row: Figure | null; column: string | null; found: string | null }[];
  }[];
  disagreements?: (Disagreement & { indicator: string; area: Named; series: string })[];
  clearance: { policy: string; threshold: Figure; hidden: Figure; method: string };
}
