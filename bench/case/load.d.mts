export interface Asked {
  path: string;
  headers?: Record<string, string>;
}
/** @throws Error on another status than the one that is expected */
export function load(
  port: number,
  requests: Asked[],
  options: { seconds: number; connections: number; status: number },
): Promise<{ requests: number; bytes: number; seconds: number }>;
