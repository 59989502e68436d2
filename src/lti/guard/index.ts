/**
 * The guard: what stands before ltijs in ltijs' own app (its `serverAddon`), after its parsers. Nothing reaches ltijs that has not
 * passed: no other path, no other parameter, no ltik.
 */
import type { LtijsApp, LtijsHandler, LtijsRequest, LtijsResponse } from 'ltijs';
import { partitionedCookies } from './cookies';
import { restoreHeaders } from './headers';
import { receiveLaunch } from './launch/launch';
import { continueLogin } from './login/continue-login';
import { beginLogin } from './login/login';
import type { GuardParts } from './parts';

type Step = (
  parts: GuardParts,
  req: LtijsRequest,
  res: LtijsResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

export function installGuard(app: LtijsApp, parts: GuardParts): void {
  const step =
    (run: Step): LtijsHandler =>
    (req, res, next) => {
      run(parts, req, res, next).catch(next);
    };
  app.use(restoreHeaders);
  app.use(dropLtik);
  app.use(partitionedCookies(parts.endpoints.basePath));
  app.all('/login', step(beginLogin));
  app.all('/continue', step(continueLogin));
  app.all('/launch', step(receiveLaunch));
}

/** ltijs takes an ltik from query, body or header and lets it in without a launch, for ever: none leaves the server, none is taken. */
const dropLtik: LtijsHandler = (req, _res, next) => {
  req.token = undefined;
  next();
};
