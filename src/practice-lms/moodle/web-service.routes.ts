/** Moodle's web services by REST: one address, a function by name, and errors with HTTP status 200, as in the captures of 5.1.3. */
import { json, Router } from 'express';
import { competencyFunctions } from './competency-functions';
import { courseFunctions } from './course-functions';
import { problem, type WebFunction, type WebServiceParts } from './web-service';

export function webServiceRoutes(parts: WebServiceParts, token: string): Router {
  const functions: ReadonlyMap<string, WebFunction> = new Map([
    ...courseFunctions(parts),
    ...competencyFunctions(parts),
  ]);
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
