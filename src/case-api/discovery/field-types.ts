/** How the classes of CASE are written down as data. */

/** A text, a number or a date; what each is in JSON Schema is told in scalars.ts. */
export type ScalarName = 'text' | 'uuid' | 'uri' | 'date' | 'dateTime' | 'integer' | 'number' | 'extensions';

/** A text out of a list of words (vocabularies.ts). */
export type VocabularyName =
  | 'associationType'
  | 'targetType'
  | 'caseVersion'
  | 'codeMajor'
  | 'severity'
  | 'codeMinor';

/** The classes of the information model, by their names there. */
export type ClassName =
  | 'CFDocument'
  | 'CFPckgDocument'
  | 'CFItem'
  | 'CFPckgItem'
  | 'CFAssociation'
  | 'CFPckgAssociation'
  | 'CFPackage'
  | 'CFDefinition'
  | 'CFConcept'
  | 'CFSubject'
  | 'CFLicense'
  | 'CFItemType'
  | 'CFAssociationGrouping'
  | 'CFRubric'
  | 'CFRubricCriterion'
  | 'CFRubricCriterionLevel'
  | 'CFDocumentSet'
  | 'CFAssociationSet'
  | 'CFConceptSet'
  | 'CFSubjectSet'
  | 'CFItemTypeSet'
  | 'LinkURI'
  | 'LinkGenURI'
  | 'imsx_StatusInfo'
  | 'imsx_CodeMinor'
  | 'imsx_CodeMinorField';

export interface Field {
  type: ScalarName | VocabularyName | ClassName;
  /** A list of this type, with so many entries at least. */
  list?: { min: 0 | 1 };
  required?: true;
  /** The version that added it; both have it when this is left out. */
  since?: '1.1';
  about: string;
}

export interface EntityClass {
  about: string;
  /** In the order in which they are written. */
  fields: Readonly<Record<string, Field>>;
}
