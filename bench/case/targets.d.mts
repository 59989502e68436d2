export interface Measured {
  name: string;
  bytes: number;
  rates: Record<string, number>;
  cpu: Record<string, number>;
  ratios: Record<string, number>;
}
export interface Result {
  size: number;
  measured: Measured[];
  first: number[];
  stringify: number[];
  publish: number[];
}
export interface Verdict {
  what: string;
  target: string;
  value: string;
  met: boolean;
}
export function verdictsOn(results: Result[]): Verdict[];
