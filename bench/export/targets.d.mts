export interface Result {
  format: string;
  size: number;
  refused?: string;
  bytes: number;
  ms: number;
  stringify: number;
  own?: number;
  text?: number;
  growth: number;
}
export interface Verdict {
  what: string;
  target: string;
  value: string;
  met: boolean;
}
export function verdictsOn(results: Result[]): Verdict[];
