/** Moodle's web services by REST: one address, a function by name, and errors with HTTP status 200, as in the captures of 5.1.3. */
import { json, Router } from 'express';
import { activityFunctions } from './activity-functions';
import { siteName } from './claims';
import { competencyFunctions } from './competency-functions';
import { courseFunctions } from './course-functions';
import { problem, type WebFunction, type WebServiceParts } from './web-service';

const version = '2025100603';

export function webServiceRoutes(parts: WebServiceParts, token: string): Router {
  const functions: ReadonlyMap<string, WebFunction> = new Map([
    ['core_webservice_get_site_info', () => siteInfo()],
    ...courseFunctions(parts),
    ...activityFunctions(parts),
    ...competencyFunctions(parts),
  ]);
  /** Tells a tool what its token may call. */
  const siteInfo = () => ({
    sitename: siteName,
    username: 'waymark',
    userid: 2,
    siteurl: parts.issuer,
    functions: [...functions.keys()].map((name) => ({ name, version })),
    release: '5.1.3 (Build: 20260216)',
    version,
    siteid: 1,
    userissiteadmin: true,
  });
  const router = Router();

  router.all('/moodle/webservice/rest/server.php', json(), (req, res) => {
    const params = new Map(
      Object.entries({ ...req.query, ...(req.body ?? {}) }).map(([name, value]) => [name, String(value)]),
    );
    if (params.get('wstoken') !== token) {
      res.json(
        problem('core\\exception\\moodle_exception', 'invalidtoken', 'Invalid token - token not found'),
      );
      return;
    }
    const call = functions.get(params.get('wsfunction') ?? '');
    res.json(
      call
        ? call(params)
        : problem(
            'dml_missing_record_exception',
            'invalidrecordunknown',
            "Can't find data record in database.",
          ),
    );
  });

  return router;
}
