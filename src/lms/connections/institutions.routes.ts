/** The administrator's API of institutions and their web APIs. */
import type { Response } from 'express';
import { z } from 'zod';
import { adminRoute } from '../../shared/admin-route';
import { webApiProblem } from '../problems';
import type { Connections } from './connections.service';
import { setGrantCookie } from './grant-cookie';
import { connectionBody } from './input';
import { type Institution, type InstitutionHead, institutionsView } from './institutions.view';

const nothing = z.strictObject({});
const params = z.strictObject({ tenantId: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'not an id of ours') });
const target = ({ params: { tenantId } }: { params: z.infer<typeof params> }) => tenantId;
const at = '/api/admin/institutions/:tenantId/web-api';

export interface InstitutionsParts {
  connections: Connections;
  /** Every institution that Waymark knows. */
  institutions: () => Promise<InstitutionHead[]>;
  https: boolean;
}

export function institutionsRoutes({ connections, institutions, https }: InstitutionsParts) {
  /** @throws WaymarkError 404 `web_api.institution_unknown` */
  async function headOf(tenantId: string): Promise<InstitutionHead> {
    const head = (await institutions()).find((one) => one.tenantId === tenantId);
    if (!head) throw webApiProblem('web_api.institution_unknown');
    return head;
  }
  const viewOf = async (head: InstitutionHead): Promise<Institution | undefined> =>
    (await institutionsView(connections, [head]))[0];

  return [
    adminRoute({
      method: 'get',
      path: '/api/admin/institutions',
      query: nothing,
      handle: async () => ({ institutions: await institutionsView(connections, await institutions()) }),
    }),
    adminRoute({
      method: 'put',
      path: at,
      params,
      query: nothing,
      body: connectionBody,
      action: 'web-api.connect',
      target,
      async handle({ params: { tenantId }, body, res }) {
        const head = await headOf(tenantId);
        if (head.lms !== 'other' && head.lms !== body.kind) throw webApiProblem('web_api.other_lms');
        const grant = await connections.connect(tenantId, body);
        return { ...(await viewOf(head)), ...(grant && askedFor(grant, res)) };
      },
    }),
    adminRoute({
      method: 'post',
      path: `${at}/check`,
      params,
      query: nothing,
      action: 'web-api.check',
      target,
      async handle({ params: { tenantId } }) {
        const head = await headOf(tenantId);
        await connections.check(tenantId);
        return viewOf(head);
      },
    }),
    adminRoute({
      method: 'delete',
      path: at,
      params,
      query: nothing,
      action: 'web-api.disconnect',
      target,
      async handle({ params: { tenantId } }) {
        const head = await headOf(tenantId);
        await connections.disconnect(tenantId);
        return viewOf(head);
      },
    }),
  ];

  function askedFor({ authorizeUrl, state }: { authorizeUrl: string; state: string }, res: Response) {
    setGrantCookie(res, state, https);
    return { authorizeUrl };
  }
}
