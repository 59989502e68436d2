/** The parts of CASE that we write, in the order in which they are written. Flat, without nulls (CASE 1.1 REST binding, IG A.2). */
export type CaseVersion = '1.1' | '1.0';

export interface LinkURI {
  title: string;
  identifier: string;
  uri: string;
}

export interface LinkGenURI extends LinkURI {
  /** 1.1 only, where an association may lead out of CASE (information model 7.4.2). */
  targetType?: 'CASE' | `ext:${string}`;
}

/** CFPckgDocument: the document inside its package, without CFPackageURI. */
export interface CFPckgDocument {
  identifier: string;
  uri: string;
  /** 1.1 only, where it must be "1.1". */
  caseVersion?: '1.1';
  creator: string;
  title: string;
  lastChangeDateTime: string;
  publisher?: string;
  description?: string;
  subject?: string[];
  subjectURI?: LinkURI[];
  language?: string;
  version?: string;
  adoptionStatus?: string;
  statusStartDate?: string;
  licenseURI?: LinkURI;
  notes?: string;
}

/** The document outside any package, where the link to its package is required. */
export interface CFDocument extends CFPckgDocument {
  CFPackageURI: LinkURI;
}

/** CFPckgItem: an item inside its package, without CFDocumentURI. */
export interface CFPckgItem {
  identifier: string;
  fullStatement: string;
  CFItemType: string;
  uri: string;
  humanCodingScheme: string;
  abbreviatedStatement?: string;
  conceptKeywords?: string[];
  conceptKeywordsURI?: LinkURI;
  notes?: string;
  language: string;
  CFItemTypeURI: LinkURI;
  lastChangeDateTime: string;
}

export interface CFPckgAssociation {
  identifier: string;
  /** isTranslationOf: 1.1 only. */
  associationType: 'isChildOf' | 'isPartOf' | 'isRelatedTo' | 'exactMatchOf' | 'isTranslationOf';
  /** Order among siblings: isChildOf only. */
  sequenceNumber?: number;
  uri: string;
  originNodeURI: LinkGenURI;
  destinationNodeURI: LinkGenURI;
  CFAssociationGroupingURI?: LinkURI;
  lastChangeDateTime: string;
}

interface Definition {
  identifier: string;
  uri: string;
  title: string;
  lastChangeDateTime: string;
}

export interface CFDefinitions {
  CFConcepts: (Definition & { keywords: string; hierarchyCode: string; description: string })[];
  CFSubjects: (Definition & { hierarchyCode: string })[];
  CFLicenses: (Definition & { licenseText: string })[];
  CFItemTypes: (Definition & { description: string; hierarchyCode: string })[];
  CFAssociationGroupings: (Definition & { description: string })[];
}

interface CFRubricCriterionLevel {
  identifier: string;
  uri: string;
  description: string;
  quality: string;
  score?: number;
  position: number;
  rubricCriterionId: string;
  lastChangeDateTime: string;
}

export interface CFRubricCriterion {
  identifier: string;
  uri: string;
  description: string;
  CFItemURI: LinkURI;
  position: number;
  rubricId: string;
  lastChangeDateTime: string;
  CFRubricCriterionLevels: CFRubricCriterionLevel[];
}

export interface CFRubric {
  identifier: string;
  uri: string;
  title: string;
  description: string;
  lastChangeDateTime: string;
  CFRubricCriteria: CFRubricCriterion[];
}

export interface CFPackage {
  CFDocument: CFPckgDocument;
  CFItems: CFPckgItem[];
  CFAssociations: CFPckgAssociation[];
  CFDefinitions: CFDefinitions;
  /** Only where there are any. */
  CFRubrics?: CFRubric[];
}
