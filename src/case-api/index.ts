/** The framework by HTTP in the terms of CASE. */
export { caseRouter } from './case.routes';
