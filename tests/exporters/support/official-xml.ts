/** XML against the official XSDs, which are read in place and are no part of the project. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { memoryPages, type XMLLintOptions } from 'xmllint-wasm';
import { sharedFile } from '../../support/shared-files';

interface SchemaSet {
  /** Folders and files of the shared specifications. */
  sources: readonly string[];
  /** Namespaces and the files that define them. */
  imports: Readonly<Record<string, string>>;
  /** Files that no public source has, as far as a schema needs them. */
  missing?: Readonly<Record<string, string>>;
}

const lti = ['cc/lti', 'cc/w3c'];

const schemaSets = {
  'cc 1.3': {
    sources: ['cc/ccv1p3', 'cc/derived/imslticc_v1p3.RECONSTRUCTED.xsd', ...lti],
    imports: {
      'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1': 'ccv1p3_imscp_v1p2_v1p0.xsd',
      'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3': 'ccv1p3_imswl_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imslticc_v1p3': 'imslticc_v1p3.xsd',
    },
  },
  'cc 1.4': {
    sources: [
      'cc/ccv1p4',
      ...['lommanifest', 'lomresource', 'lomccltilink'].map(
        (name) => `cc/derived/ccv1p4_${name}_v1p0.DERIVED.xsd`,
      ),
      'cc/derived/imslticc_v1p4.RECONSTRUCTED.xsd',
      ...lti,
    ],
    imports: {
      'http://www.imsglobal.org/xsd/imsccv1p4/imscp_v1p1': 'ccv1p4_imscp_v1p2_v1p0.xsd',
      'http://www.imsglobal.org/xsd/imsccv1p4/imswl_v1p4': 'ccv1p4_imswl_v1p4.xsd',
      'http://www.imsglobal.org/xsd/imslticc_v1p4': 'imslticc_v1p4.xsd',
    },
    missing: {
      'ccv1p4_sharedextensions.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:complexType name="PropertySet.Type"/></xs:schema>',
    },
  },
  'cc 1.1': {
    sources: ['cc/ccv1p1'],
    imports: { 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1': 'ccv1p1_imscp_v1p2_v1p0.xsd' },
  },
  'canvas outcomes': {
    sources: ['canvas/cccv1p0.learning-outcomes.current-subset.xsd'],
    imports: {
      'http://canvas.instructure.com/xsd/cccv1p0': 'cccv1p0.learning-outcomes.current-subset.xsd',
    },
  },
} satisfies Record<string, SchemaSet>;

export const officialXsds = sharedFile('specs/cc/ccv1p3') && sharedFile('specs/canvas');

/** What the schemas have against each document, by its name; empty when all are valid. */
export async function schemaErrors(
  set: keyof typeof schemaSets,
  documents: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { sources, imports, missing = {} }: SchemaSet = schemaSets[set];
  const { errors, valid } = await xmllint({
    xml: Object.entries(documents).map(([name, contents]) => ({ fileName: flat(name), contents })),
    schema: [{ fileName: 'all.xsd', contents: allOf(imports) }],
    preload: [
      ...sources.flatMap(filesOf).map((file) => ({
        fileName: schemaName(file),
        contents: besideEachOther(readFileSync(file, 'utf8')),
      })),
      ...Object.entries(missing).map(([fileName, contents]) => ({ fileName, contents })),
    ],
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors;
}

/** By validate-xml.cjs; once more where its process crashed before it had an answer. */
async function xmllint(options: XMLLintOptions, again = true): Promise<{ valid: boolean; errors: string[] }> {
  const script = path.join(__dirname, 'validate-xml.cjs');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined).end(JSON.stringify(options));
  const answer = await text(child.stdout);
  if (answer.endsWith('}')) return JSON.parse(answer);
  if (again) return xmllint(options, false);
  throw new Error('xmllint came to no end.');
}

const flat = (name: string) => name.replaceAll('/', '_');

function filesOf(source: string): string[] {
  const place = sharedFile(`specs/${source}`) ?? '';
  if (place.endsWith('.xsd')) return [place];
  return readdirSync(place).map((name) => path.join(place, name));
}

const schemaName = (file: string) => path.basename(file).replace(/\.(DERIVED|RECONSTRUCTED)/, '');

/** References by web address or through folders become references to files beside. */
const besideEachOther = (schema: string) =>
  schema.replace(
    /schemaLocation\s*=\s*"([^"]+)"/g,
    (_, location: string) => `schemaLocation="${schemaName(location)}"`,
  );

/** One schema that knows every namespace, so that links inside a manifest are checked too. */
const allOf = (imports: SchemaSet['imports']) => `
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:all">
    ${Object.entries(imports)
      .map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
      .join('\n')}
  </xs:schema>`;
