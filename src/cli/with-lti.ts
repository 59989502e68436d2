/** For commands about registered LMSs: with the same secret as the server's, so that both read the same keys. */
import type { Connection } from 'mongoose';
import type { Config } from '../app/config';
import { secretOf } from '../app/data-folder';
import { createLtiAdministration, type LtiAdministration } from '../lti';
import { withDatabase } from './with-database';

export const withLti = (
  work: (lti: LtiAdministration, config: Config, connection: Connection) => Promise<void>,
): Promise<void> =>
  withDatabase(({ connection }, config) =>
    work(
      createLtiAdministration({
        connection,
        secret: secretOf(config),
        previousSecrets: config.previousSecrets,
        publicUrl: config.publicUrl,
      }),
      config,
      connection,
    ),
  );
