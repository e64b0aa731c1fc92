// What the oracle answers. Fixed by the brief, not by the tool under test.

export type Files = Record<string, string>; // path ("data/hoi.yaml") → YAML text

export type State = 'met' | 'missed' | 'not-applicable';

export interface OracleChapter {
  chapter: string; // slug
  numerator: number;
  denominator: number;
  state: State;
  shortfall: number;
}

export interface OracleIndicator {
  id: string;
  numerator: number;
  denominator: number;
  target: number;
  state: State;
  shortfall: number;
  percent: string | null;
  chapters: OracleChapter[];
  counted: string[]; // unit keys: chapter slug; member id; "slug/place-key"
  missing: string[];
  paidLate?: string[]; // hoi-phi only: paid everything, but late
}

export interface OracleDeadline {
  kind: 'chapter-report' | 'association-report';
  chapter?: string;
  due: string;
  state: 'on-time' | 'late' | 'incomplete' | 'open' | 'overdue';
  days: number;
}
