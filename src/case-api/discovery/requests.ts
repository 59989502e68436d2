/** The parts of an OpenAPI document that describe requests and what comes back. */
import type { CaseVersion } from '../../exporters/case';
import type { Operation, ResponseClass } from '../operations';
import { refTo, type Schema, uuid } from './schemas';

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  style?: 'form';
  explode?: boolean;
  schema: Schema;
}

export interface Answer {
  description: string;
  headers?: Record<string, { description: string; schema: Schema }>;
  content: Record<'application/json', { schema: Schema }>;
}

/** A scheme, and the scopes that are needed together. */
export type SecurityRequirement = Record<string, string[]>;

export interface OperationObject {
  operationId: string;
  summary: string;
  tags: string[];
  /** Where the API is closed: any one of these is enough. */
  security?: SecurityRequirement[];
  parameters: Parameter[];
  responses: Record<string, Answer>;
}

/** What operations are about, under the names that the official documents give them. */
export const tags = {
  DocumentsManager: 'Documents: what there is to read.',
  PackagesManager: 'Packages: whole frameworks.',
  ItemsManager: 'Items of frameworks.',
  AssociationsManager: 'Associations between items.',
  DefinitionsManager: 'What items and associations refer to.',
  RubricsManager: 'Rubrics.',
} as const;

const tagOf: Readonly<Record<ResponseClass, keyof typeof tags>> = {
  CFDocumentSet: 'DocumentsManager',
  CFDocument: 'DocumentsManager',
  CFPackage: 'PackagesManager',
  CFItem: 'ItemsManager',
  CFAssociationSet: 'AssociationsManager',
  CFAssociation: 'AssociationsManager',
  CFAssociationGrouping: 'DefinitionsManager',
  CFConceptSet: 'DefinitionsManager',
  CFItemTypeSet: 'DefinitionsManager',
  CFSubjectSet: 'DefinitionsManager',
  CFLicense: 'DefinitionsManager',
  CFRubric: 'RubricsManager',
};

const sourcedId: Parameter = {
  name: 'sourcedId',
  in: 'path',
  required: true,
  description: 'The identifier; for a package, that of its document.',
  schema: uuid,
};

/** Of getAllCFDocuments (REST binding 2.3 and 3). */
const query: readonly Omit<Parameter, 'in' | 'required'>[] = [
  {
    name: 'limit',
    description: 'How many documents a page has at most.',
    schema: { type: 'integer', format: 'int32', minimum: 1, default: 100 },
  },
  {
    name: 'offset',
    description: 'How many documents come before the page.',
    schema: { type: 'integer', format: 'int32', minimum: 0, default: 0 },
  },
  {
    name: 'sort',
    description: 'The field to sort by. An unknown one leaves the order as it is.',
    schema: { type: 'string' },
  },
  {
    name: 'orderBy',
    description: 'The direction to sort in.',
    schema: { type: 'string', enum: ['asc', 'desc'] },
  },
  {
    name: 'filter',
    description:
      "Which documents are wanted, such as `title~'career'`: a field, one of = != > >= < <= ~ (contains), and a value in single quotes; two of these may be joined by ` AND ` or ` OR `. A dot leads to a field of a field.",
    schema: { type: 'string' },
  },
  {
    name: 'fields',
    description:
      'Which fields are wanted, separated by commas; others are left out, even where the schema requires them. An unknown one brings all fields.',
    // Separated by commas, where `form` alone would repeat the name.
    style: 'form',
    explode: false,
    schema: { type: 'array', items: { type: 'string' } },
  },
];

const pageHeaders: Answer['headers'] = {
  'X-Total-Count': {
    description: 'How many documents there are on all pages.',
    schema: { type: 'integer', format: 'int32', minimum: 0 },
  },
  Link: {
    description: 'The next, previous, first and last page, as far as there are any (RFC 8288).',
    schema: { type: 'string' },
  },
};

/** Failures by status (REST binding, 3); all have the same body. */
const failures: Readonly<Record<string, string>> = {
  '400': 'The request cannot be read.',
  '401': 'The request has no valid authorization.',
  '403': 'The authorization does not cover the request.',
  '404': 'There is nothing with this identifier here, or it is no UUID.',
  '429': 'There are too many requests at the moment. Ask again later.',
  '500': 'Something went wrong on this side.',
  default: 'Any other failure.',
};

/** An operation as OpenAPI describes it in a version of CASE. */
export function operationObject({ id, path, answer, summary }: Operation, version: CaseVersion) {
  const isList = answer === 'CFDocumentSet';
  const content = (schema: Schema) => ({ 'application/json': { schema } });
  const failure = content(refTo('imsx_StatusInfo', version));
  const described: OperationObject = {
    operationId: id,
    summary,
    tags: [tagOf[answer]],
    parameters: [
      ...(path.includes('{sourcedId}') ? [sourcedId] : []),
      ...(isList ? query.map((one) => ({ ...one, in: 'query' as const, required: false })) : []),
    ],
    responses: {
      '200': {
        description: summary,
        ...(isList && { headers: pageHeaders }),
        content: content(refTo(answer, version)),
      },
      ...Object.fromEntries(
        Object.entries(failures).map(([status, description]) => [status, { description, content: failure }]),
      ),
    },
  };
  return described;
}
