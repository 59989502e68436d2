/** Names and Role Provisioning Services 2.0. */
import { Router } from 'express';
import { enrolled } from '../data/school';
import { createCourseOf, queryOf, type ServiceParts } from './service-request';
import { mediaType, scope } from './vocabulary';

export function membershipRoutes({ flavor, school, tokens }: ServiceParts): Router {
  const { services, platform } = flavor;
  const courseOf = createCourseOf(flavor, school);
  const router = Router();
  router.get(`/${platform.lms}${services.membersPath}`, (req, res) => {
    const tool = tokens.toolOf(req, scope.membershipReadonly);
    const course = courseOf(req);
    const { role, limit = Number.POSITIVE_INFINITY, from = 0 } = queryOf(req);
    const members = enrolled(course).filter((person) => !role || services.memberRoles(person).includes(role));
    const url = new URL(req.originalUrl, platform.issuer);
    if (from + limit < members.length) {
      url.searchParams.set('from', String(from + limit));
      res.set('Link', `<${url.href}>; rel="next"`);
    }
    res.type(mediaType.members).send(
      JSON.stringify({
        id: new URL(req.originalUrl, platform.issuer).href,
        context: { id: services.contextId(course), label: course.label, title: course.title },
        members: members.slice(from, from + limit).map((person) => services.member(tool, person)),
      }),
    );
  });
  return router;
}
