/** The LMS’s web API, put together with what it may not know: exporters, the framework and the platforms. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { formatById, optionsOf } from '../../exporters';
import { frameworkIdOf } from '../../exporters/moodle';
import {
  createWebApi,
  type PushStatement,
  WEB_API_SECRETS,
  type WebApi,
  type WebApiOptions,
} from '../../lms';
import type { Institution } from '../../lti';
import { createSecretBox } from '../../shared/secret-box';
import type { Tagging } from '../../tagging';
import { createSources, type SourceParts } from '../exports/sources';
import { createCanvasTarget } from './canvas-target';
import { createInstitutions } from './institutions';

export interface ConnectedLmsOptions extends SourceParts, Pick<WebApiOptions, 'now' | 'clock' | 'timeout'> {
  connection: Connection;
  institutions: () => Promise<Institution[]>;
  tagging: Tagging;
  secret: string;
  previousSecrets?: readonly string[];
  log: Logger;
}

export function createConnectedLms(options: ConnectedLmsOptions): WebApi {
  const { connection, snapshot, tagging, publicUrl, secret, previousSecrets, log } = options;
  return createWebApi({
    ...{ now: options.now, clock: options.clock, timeout: options.timeout },
    connection,
    publicUrl,
    box: createSecretBox(secret, { purpose: WEB_API_SECRETS, previous: previousSecrets }),
    tagging,
    institutions: createInstitutions(options.institutions, tagging),
    canvasTarget: createCanvasTarget(createSources(options)),
    frameworkIdNumber: () => frameworkIdOf(snapshot().document, competencyOptions()),
    statement(itemId): PushStatement | undefined {
      const item = snapshot().byId.get(itemId);
      return item && { code: item.code, text: item.text, idNumbers: [item.code, item.id] };
    },
    log,
  });
}

/** As the export page offers them: a framework with an ID number of its own has to be told apart by people. */
function competencyOptions() {
  const format = formatById('moodle-competencies');
  if (!format) throw new Error('No competencies of Moodle.');
  return optionsOf(format, {});
}
