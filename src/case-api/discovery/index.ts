/** The discovery documents: what a client reads first to learn where and how CASE is served here (REST binding 2.5). */
import { writeJson } from '../../exporters/case';
import type { Edition } from '../editions';
import { type Body, keptBody } from '../encoded-body';
import { openApiOf } from './openapi';

/** Below the base path of its edition; the name is the specification's. */
export const discoveryPath = ({ segment }: Edition) => `/discovery/imscase${segment}_openapi3_v1p0.json`;

/**
 * The document as it is sent; make it once and keep it.
 * @param publicUrl base of all uris, without a slash at its end
 * @param tokenUrl where clients get tokens; given where the API is not open to everyone
 */
export function discoveryBody(edition: Edition, publicUrl: string, tokenUrl?: string): Body {
  return keptBody(writeJson(openApiOf(edition, publicUrl, tokenUrl)));
}
