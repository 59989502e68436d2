/** The framework by HTTP in the terms of CASE. */
export { createCaseAccess } from './access';
export { caseClientIndexes } from './access/case-client.store';
export { type CaseClientSummary, type CaseClients, createCaseClients } from './access/case-clients.service';
export { scopeNames } from './access/scopes';
export { caseRouter } from './case.routes';
