/** CASE as formats of export. */
import type { ExportSource, Format } from '../format';
import { writeCase } from './case-package';
import type { CaseVersion } from './types';

const caseFormat = (version: CaseVersion, facts: Pick<Format, 'id' | 'title' | 'purpose'>): Format => ({
  ...facts,
  family: 'standards',
  scopes: ['framework'],
  mediaType: 'application/json',
  extension: '.json',
  options: [],
  warnings: () => [],
  write: ({ snapshot, baseUrl }: ExportSource) => [writeCase(snapshot, { version, baseUrl })],
  count: ({ snapshot }: ExportSource) => ({ number: snapshot.items.length, of: 'items' }),
});

export const caseFormats: readonly Format[] = [
  caseFormat('1.1', {
    id: 'case-1.1',
    title: 'CASE 1.1',
    purpose: 'For standards registries and tools that read the current version of 1EdTech CASE.',
  }),
  caseFormat('1.0', {
    id: 'case-1.0',
    title: 'CASE 1.0',
    purpose: 'For systems that read the first version of CASE only.',
  }),
];
