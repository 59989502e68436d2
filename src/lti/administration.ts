/** What whoever runs this Waymark sees of the LTI room and may change in it, for the command line and the administrator's page alike. */
import type { Lms } from '../shared/viewer';
import { createDoctor } from './doctor';
import { ltiEndpoints } from './endpoints';
import { createActivityStore, type LaunchFailure, type PlatformActivity } from './platforms/activity.store';
import { createToolKeys } from './platforms/keys.service';
import { type Deployment, type Granted, waitsForApproval } from './platforms/platform';
import { createPlatforms, type PlatformSummary, type PlatformsOptions } from './platforms/platform.service';
import { tenantIdOf } from './platforms/tenant';
import { createInvitations, type InvitationPolicy } from './registration/invitations';

/** `waiting`: registered by an invitation and never approved; `failing`: the last launch was refused because of the connection. */
export type ConnectionState = 'on' | 'waiting' | 'failing' | 'off';

/** A registered LMS as an administrator sees it. */
export interface LmsConnection {
  id: string;
  name: string;
  lms: Lms;
  host: string;
  issuer: string;
  clientId: string;
  state: ConnectionState;
  lastLaunchAt: Date | null;
  lastFailure: LaunchFailure | null;
  deployments: Deployment[];
  anyDeployment: boolean;
  createdAt: Date;
  granted: Granted | null;
}

/** One installation: a deployment that is on a platform's list or has launched. */
export interface Institution {
  tenantId: string;
  platformId: string;
  platformName: string;
  lms: Lms;
  deploymentId: string;
}

export function createLtiAdministration(options: PlatformsOptions) {
  const { connection, publicUrl, now = () => new Date() } = options;
  const platforms = createPlatforms(options);
  const activity = createActivityStore(connection);
  const keys = createToolKeys(options);
  const invitations = createInvitations(connection, now);

  return {
    keys,
    platforms,

    /** Oldest first. */
    async connections(): Promise<LmsConnection[]> {
      const [all, heard] = await Promise.all([platforms.list(), activity.list()]);
      return all.map((platform) =>
        present(
          platform,
          heard.find(({ _id }) => _id === platform.id),
        ),
      );
    },

    /** @throws WaymarkError 404 `platform.unknown` */
    async connection(id: string): Promise<LmsConnection> {
      const [platform, heard] = await Promise.all([platforms.read(id), activity.find(id)]);
      return present(platform, heard ?? undefined);
    },

    /** @throws WaymarkError 404 `platform.unknown` */
    async remove(id: string): Promise<void> {
      await platforms.remove(id);
      await activity.forget(id);
    },

    /** Of all platforms that are registered: listed deployments, and where any may launch, those that have. */
    async institutions(): Promise<Institution[]> {
      const all = await platforms.list();
      const seen = await activity.deployments(all.map(({ id }) => id));
      return all.flatMap((platform) => {
        const ids = [
          ...platform.deployments.map(({ id }) => id),
          ...seen.filter(({ platformId }) => platformId === platform.id).map((one) => one.deploymentId),
        ];
        return [...new Set(ids)].map((deploymentId) => ({
          tenantId: tenantIdOf(platform, deploymentId),
          platformId: platform.id,
          platformName: platform.name,
          lms: platform.lms,
          deploymentId,
        }));
      });
    },

    /** @returns the link, which is shown once and cannot be found again */
    async invite(input: { name: string; lms: Lms; policy: InvitationPolicy; days: number }) {
      const { word, id, expiresAt } = await invitations.make(input);
      return { id, url: `${ltiEndpoints(publicUrl).register}?invite=${word}`, expiresAt };
    },
    /** Newest first, the expired ones of the last month among them. */
    invitations: invitations.list,
    /** @throws WaymarkError 404 `invitation.unknown` */
    cancelInvitation: invitations.cancel,

    /** Asks the LMS and says what works and what to mend. */
    doctor: createDoctor({ platforms, activity, publicUrl, now }),
  };
}

export type LtiAdministration = ReturnType<typeof createLtiAdministration>;

function present(platform: PlatformSummary, heard: PlatformActivity | undefined): LmsConnection {
  const { id, name, lms, issuer, clientId, deployments, anyDeployment, createdAt, granted } = platform;
  return {
    id,
    name,
    lms,
    host: new URL(platform.authUrl).host,
    issuer,
    clientId,
    state: connectionState(platform, heard),
    lastLaunchAt: heard?.lastLaunchAt ?? null,
    lastFailure: heard?.lastFailure ?? null,
    deployments,
    anyDeployment,
    createdAt,
    granted: granted ?? null,
  };
}

export function connectionState(
  platform: Pick<PlatformSummary, 'active' | 'approvedAt' | 'seenOrigins'>,
  heard: Pick<PlatformActivity, 'lastLaunchAt' | 'lastFailure'> | undefined,
): ConnectionState {
  if (!platform.active) return waitsForApproval(platform) ? 'waiting' : 'off';
  const failedAt = heard?.lastFailure?.at.getTime() ?? 0;
  return failedAt > (heard?.lastLaunchAt?.getTime() ?? 0) ? 'failing' : 'on';
}
