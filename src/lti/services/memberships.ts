/** How many people a course has (Names and Role Provisioning Services 2.0). Names and addresses are dropped as they are read. */
import { z } from 'zod';
import type { KnownRole } from '../../shared/viewer';
import { SCOPE } from '../launch/claim-names';
import { readRoles } from '../launch/roles';
import type { MemberCount } from '../lti-port';
import { readPages } from './pages';
import { serviceUnavailable } from './problems';
import type { ServiceAt, ServiceParts } from './service';

const MEDIA_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';

/** The service allows short names (2.4), and Moodle sends them. */
const fullRole = (role: string) => (/^\w+$/.test(role) ? MEMBERSHIP + role : role);

const member = z.object({
  user_id: z.coerce.string().min(1),
  status: z.string().catch('Active'),
  roles: z.array(z.string()).transform((roles) => readRoles(roles.map(fullRole))),
});
const container = z.object({ members: z.array(z.unknown()) });

/**
 * Active members by role; who has two roles counts under both.
 * @param at the launch's `context_memberships_url`
 * @returns null where the platform grants no reading
 * @throws WaymarkError 502 `lms.unavailable`
 */
export async function countMembers(parts: ServiceParts, at: ServiceAt): Promise<MemberCount | null> {
  const pages = await readPages(parts, at, {
    method: 'GET',
    headers: { Accept: MEDIA_TYPE },
    scopes: [SCOPE.membershipsReadonly],
  });
  if (!pages) return null;
  const people = new Map<string, KnownRole[]>();
  for (const { user_id, roles } of pages.bodies.flatMap((body) => activeMembers(at, body))) {
    people.set(user_id, roles);
  }
  const byRole: MemberCount['byRole'] = { teacher: 0, student: 0, observer: 0, director: 0 };
  for (const role of [...people.values()].flat()) byRole[role] += 1;
  return { people: people.size, byRole, complete: pages.complete };
}

function activeMembers({ platform }: ServiceAt, body: unknown): z.output<typeof member>[] {
  const page = container.safeParse(body);
  if (!page.success) throw serviceUnavailable(`members of ${platform._id}: not a membership container`);
  return page.data.members
    .map((entry) => member.safeParse(entry))
    .flatMap((read) => (read.success && read.data.status === 'Active' ? [read.data] : []));
}
