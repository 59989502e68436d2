/** CASE 1.1 and 1.0 (1EdTech Competencies and Academic Standards Exchange). */
export { associationsAcross } from './associations';
export { caseFileName, casePackage, packageChunks, writeCase, writeJson } from './case-package';
export { caseDocument } from './document';
export { caseFormats } from './formats';
export { notesOf } from './items';
export { linksOf } from './links';
export type { CaseVersion, CFDocument, CFPackage } from './types';
export { adoptionStatusOf, forStudents } from './vocabulary';
