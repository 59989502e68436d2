/** CASE as formats of export. */
import { translatedSnapshot } from '../../framework/model/translated-snapshot';
import type { ExportSource, Format, OptionValues } from '../format';
import { caseChunks } from './case-package';
import type { CaseVersion } from './types';

interface CaseFormat extends Pick<Format, 'id' | 'title' | 'purpose'> {
  version: CaseVersion;
  compat?: boolean;
}

const caseFormat = ({ version, compat, ...facts }: CaseFormat): Format => ({
  ...facts,
  family: 'standards',
  scopes: ['framework'],
  mediaType: 'application/json',
  extension: '.json',
  options: [
    {
      name: 'language',
      label: 'Language',
      help: 'A translation is a document of its own, whose items say what they translate.',
      kind: 'choice',
      default: 'en',
      choices: [
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Spanish' },
      ],
    },
  ],
  warnings: () => [],
  write: (source, options) => {
    const { snapshot, baseUrl } = source;
    const written = inLanguage(source, options);
    const translationOf = written === snapshot ? undefined : snapshot;
    const packageUri = `${baseUrl}/ims/case/v${version.replace('.', 'p')}/CFPackages/${written.document.id}`;
    return caseChunks(written, { version, baseUrl, translationOf }, compat ? packageUri : undefined);
  },
  count: ({ snapshot }) => ({ number: snapshot.items.length, of: 'items' }),
});

const inLanguage = ({ snapshot }: ExportSource, { language }: OptionValues) =>
  language === 'es' ? translatedSnapshot(snapshot, 'es') : snapshot;

export const caseFormats: readonly Format[] = [
  {
    id: 'case-1.1',
    title: 'CASE 1.1',
    purpose: 'JSON; the current 1EdTech standard',
    version: '1.1',
  } as const,
  {
    id: 'case-1.0',
    title: 'CASE 1.0',
    purpose: 'JSON; for older systems',
    version: '1.0',
  } as const,
  {
    id: 'case-compat',
    title: 'CASE 1.0 for OpenSALT',
    purpose: 'JSON; with the links that OpenSALT looks for',
    version: '1.0',
    compat: true,
  } as const,
].map(caseFormat);
