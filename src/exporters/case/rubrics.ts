/** The CFRubrics: one for each statement with levels of performance, whose only criterion is the statement. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { Links } from './links';
import type { CFRubric, CFRubricCriterion } from './types';
import { rubricWords } from './vocabulary';

export function packageRubrics({ document, items }: Snapshot, links: Links): CFRubric[] {
  return items.flatMap((item) => {
    const [lowest, highest] = [item.levels[0], item.levels.at(-1)];
    if (!lowest || !highest) return [];
    const identity = identityOf(links, 'rubric', item.code);
    return [
      {
        ...identity,
        title: item.label ?? item.text,
        description: rubricWords[document.language](item.code, lowest.quality, highest.quality),
        lastChangeDateTime: item.changed,
        CFRubricCriteria: [criterionOf(item, links, identity.identifier)],
      },
    ];
  });
}

function criterionOf(item: Item, links: Links, rubricId: string): CFRubricCriterion {
  const identity = identityOf(links, 'rubric-criterion', item.code);
  return {
    ...identity,
    description: item.text,
    CFItemURI: links.item(item),
    position: 1,
    rubricId,
    lastChangeDateTime: item.changed,
    CFRubricCriterionLevels: item.levels.map(({ quality, description, score }, index) => ({
      // Its name tells a level of a statement from the others; its position may change.
      ...identityOf(links, 'rubric-criterion-level', `${item.code}:${quality}`),
      description,
      quality,
      ...(score !== null && { score }),
      position: index + 1,
      rubricCriterionId: identity.identifier,
      lastChangeDateTime: item.changed,
    })),
  };
}

function identityOf(links: Links, entity: string, name: string) {
  const identifier = links.identifierFor(`${entity}:${name}`);
  return { identifier, uri: links.uriOf(identifier) };
}
