/** The framework by HTTP in the terms of CASE. */
export { type CaseRouterOptions, caseRouter } from './case.routes';
