/** What is measured, as it was built: the one place that knows where it is and what it is called. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../../src/cli/bootstrap/project.mjs';

const built = (name) => import(pathToFileURL(inProject('dist', 'server', ...name.split('/'))).href);

const publicUrl = 'https://waymark.example';

/** @param {() => import('../../src/framework/model/types').Snapshot} snapshot the published version, asked for at each request */
export async function ourApi(snapshot) {
  const { createCaseApi } = await built('case-api/index.js');
  const { edition11 } = await built('case-api/editions.js');
  const { router, warm } = createCaseApi({ snapshot, publicUrl });
  // Only what is measured: both editions of the largest framework take gigabytes.
  return { router, publish: () => warm([edition11]) };
}

/** The package that is served for a snapshot, as an object. */
export async function ourPackage(snapshot) {
  const { casePackage } = await built('exporters/case/index.js');
  return casePackage(snapshot, { version: '1.1', baseUrl: publicUrl });
}

const base = '/ims/case/v1p1';
export const ourPaths = {
  package: (documentId) => path.posix.join(base, 'CFPackages', documentId),
  document: (documentId) => path.posix.join(base, 'CFDocuments', documentId),
  item: (itemId) => path.posix.join(base, 'CFItems', itemId),
};
