/** The parts of CTDL-ASN that we write, as the Credential Registry reads them, in the order in which they are written. */
import type { Language } from '../../framework/model/types';

export type LanguageMap = Partial<Record<Language, string>>;
export type LanguageMapList = Partial<Record<Language, string[]>>;

export interface FrameworkNode {
  '@id': string;
  '@type': 'ceasn:CompetencyFramework';
  'ceterms:ctid': string;
  'ceasn:name': LanguageMap;
  'ceasn:description': LanguageMap;
  'ceasn:inLanguage': Language[];
  'ceasn:publisher'?: string[];
  'ceasn:publisherName'?: LanguageMapList;
  'ceasn:publicationStatusType': string;
  'ceasn:dateModified': string;
  'ceasn:dateValidFrom'?: string;
  'ceasn:license': string;
  'ceasn:rights': LanguageMap;
  'ceasn:localSubject'?: LanguageMapList;
  'ceasn:identifier': string[];
  'ceterms:subjectWebpage': string;
  'ceterms:versionCode': string;
  'ceasn:hasTopChild': string[];
}

export interface CompetencyNode {
  '@id': string;
  '@type': 'ceasn:Competency';
  'ceterms:ctid': string;
  'ceasn:codedNotation': string;
  'ceasn:listID': string;
  'ceasn:competencyCategory': LanguageMap;
  'ceasn:competencyLabel'?: LanguageMap;
  'ceasn:competencyText': LanguageMap;
  'ceasn:comment'?: LanguageMapList;
  'ceasn:conceptKeyword'?: LanguageMapList;
  'ceasn:conceptTerm'?: string[];
  'ceterms:occupationType'?: OccupationNode[];
  'ceasn:inLanguage': Language[];
  'ceasn:identifier': string[];
  'ceasn:dateModified': string;
  'ceasn:isPartOf': string;
  'ceasn:isTopChildOf'?: string;
  'ceasn:isChildOf'?: string[];
  'ceasn:hasChild'?: string[];
  /** What holds it besides its parent: the element of a cluster-level statement, the areas of a cluster. */
  'ceasn:broadAlignment'?: string[];
  /** The element that a pathway-level statement exercises. */
  'ceasn:skillEmbodied'?: string[];
}

export interface OccupationNode {
  '@type': 'ceterms:CredentialAlignmentObject';
  'ceterms:frameworkName'?: LanguageMap;
  'ceterms:targetNode'?: string;
  'ceterms:codedNotation'?: string;
  'ceterms:targetNodeName': LanguageMap;
}
