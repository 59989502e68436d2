/** The framework by HTTP in the terms of CASE. */
export { createCaseAccess } from './access';
export { caseClientIndexes } from './access/case-client.store';
export { type CaseClientSummary, type CaseClients, createCaseClients } from './access/case-clients.service';
export { type Scope, scopeNames } from './access/scopes';
export { tokenUrlAt } from './access/token.routes';
export { createCaseApi } from './case.routes';
export { createStoredVersions, type StoredVersions } from './stored';
export { storedVersionIndexes } from './stored/stored-version.store';
