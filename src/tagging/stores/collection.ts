/**
 * What every collection of tagging has in common: reads go by `_id`, or by a unique key, and by nothing else; then every server that
 * Waymark runs on uses its index (docs/decisions/0060). Whose a document is, is checked here on the way out; writes carry the owner in
 * their filter.
 */

/** The document, or null when it is another tenant's. */
export const ofTenant = <T extends { tenantId: string }>(tenantId: string, document: T | null): T | null =>
  document?.tenantId === tenantId ? document : null;

/** The documents without those of another tenant or another course. */
export const ofCourse = <T extends { tenantId: string; courseId: string }>(
  tenantId: string,
  courseId: string,
  documents: T[],
): T[] => documents.filter((document) => document.tenantId === tenantId && document.courseId === courseId);
