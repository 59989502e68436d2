/** CASE 1.1 and 1.0 (1EdTech Competencies and Academic Standards Exchange). */
export { caseFileName, casePackage, writeCase, writeJson } from './case-package';
export { caseDocument } from './document';
export { caseFormats } from './formats';
export type { CaseVersion, CFDocument, CFPackage } from './types';
