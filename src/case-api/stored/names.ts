/** How the answers of a version are called where they are stored. */
import type { Edition } from '../editions';
import type { Encoding } from '../encoded-body';
import type { EntityClass } from '../entities';
import type { Profile } from '../shelf';

export const packageName = (of: {
  documentId: string;
  edition: Edition;
  profile: Profile;
  encoding: Exclude<Encoding, 'identity'>;
}): string => `${of.documentId}/${of.edition.segment}/${of.profile}/${of.encoding}`;

export const entityKey = ({ segment }: Edition, answer: EntityClass): string => `${segment}:${answer}`;

export const resourceKey = ({ segment }: Edition): string => `${segment}:uri`;
