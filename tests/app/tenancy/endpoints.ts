/** Every endpoint of a running Waymark, read from its routers: what is added later is found too. */
import type { Express } from 'express';

export interface Endpoint {
  method: string;
  path: string;
}

interface Layer {
  route?: { path: string | string[]; stack: { method?: string }[] };
  handle?: { stack?: Layer[] };
}

/** Paths as they were declared; those below a mount point are without it, which only /lti has. */
export function endpointsOf(app: Express): Endpoint[] {
  const { stack } = (app as unknown as { router: { stack: Layer[] } }).router;
  return stack.flatMap(ofLayer);
}

function ofLayer({ route, handle }: Layer): Endpoint[] {
  if (!route) return (handle?.stack ?? []).flatMap(ofLayer);
  const methods = [...new Set(route.stack.map(({ method }) => method ?? 'all'))];
  return [route.path].flat().flatMap((path) => methods.map((method) => ({ method, path: String(path) })));
}
