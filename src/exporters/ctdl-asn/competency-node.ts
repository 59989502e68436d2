/** The ceasn:Competency: one for each area, element, cluster, pathway and statement. */
import type { Item, Language, Snapshot } from '../../framework/model/types';
import { forStudents, type linksOf } from '../case';
import { type Addresses, ctidOf } from './addresses';
import { inLanguages, type Said, saidBy, text, texts } from './language-map';
import { occupationsOf } from './occupations';
import { present } from './present';
import type { CompetencyNode } from './types';

export interface Context {
  snapshot: Snapshot;
  addresses: Addresses;
  concept: ReturnType<typeof linksOf>['concept'];
  withTranslations: boolean;
}

export function competencyNode(item: Item, context: Context): CompetencyNode {
  const { snapshot, addresses, withTranslations } = context;
  const { document } = snapshot;
  const said = saidBy(item, withTranslations);
  const type = document.itemTypes[item.type];
  return present<CompetencyNode>({
    '@id': addresses.resource(item.id),
    '@type': 'ceasn:Competency',
    'ceterms:ctid': ctidOf(item.id),
    'ceasn:codedNotation': item.code,
    'ceasn:listID': String(item.sequence),
    'ceasn:competencyCategory': text(
      inLanguages<{ name?: string }>(document.language, type, withTranslations ? type.translations : null),
      ({ name }) => name,
    ),
    'ceasn:competencyLabel': text(said, ({ label }) => label),
    'ceasn:competencyText': text(said, ({ name }) => name),
    'ceasn:comment': texts(said, comments),
    'ceasn:conceptKeyword': texts(said, ({ keywords }) => keywords),
    'ceasn:conceptTerm': item.kind ? [context.concept(item.kind).uri] : [],
    'ceterms:occupationType': occupationsOf(item, document, withTranslations),
    'ceasn:inLanguage': Object.keys(said) as Language[],
    'ceasn:identifier': [addresses.uri(item.id)],
    'ceasn:dateModified': item.changed,
    ...placeOf(item, context),
  });
}

/** The definition, then the student version, unless that is the text itself. */
function comments({ definition, student, name }: Said, language: Language) {
  return [definition, student && student !== name && `${forStudents[language]}: ${student}`];
}

function placeOf(item: Item, { snapshot, addresses }: Context) {
  const { document, byId, childrenOf } = snapshot;
  const framework = addresses.resource(document.id);
  const resources = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id && byId.has(id) ? [addresses.resource(id)] : []));
  const element = resources([item.elementId]);
  return {
    'ceasn:isPartOf': framework,
    'ceasn:isTopChildOf': item.parentId ? undefined : framework,
    'ceasn:isChildOf': resources([item.parentId]),
    'ceasn:hasChild': resources(childrenOf(item.id).map(({ id }) => id)),
    'ceasn:broadAlignment': [...resources(item.areaIds), ...(item.level === 'cluster' ? element : [])],
    'ceasn:skillEmbodied': item.level === 'pathway' ? element : [],
  };
}
