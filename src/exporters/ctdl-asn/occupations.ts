/** What a cluster or pathway leads to, by the codes of O*NET-SOC where they are certain, and by name where not. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import { saidBy, text } from './language-map';
import { present } from './present';
import type { OccupationNode } from './types';

export function occupationsOf(
  item: Item,
  { occupationCodes }: FrameworkDocument,
  withTranslations: boolean,
): OccupationNode[] {
  const said = saidBy(item, withTranslations);
  return item.occupations.map((own, index) => {
    const code = occupationCodes[own];
    return present<OccupationNode>({
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:frameworkName': code ? { en: 'O*NET-SOC' } : undefined,
      'ceterms:targetNode': code && `https://www.onetonline.org/link/summary/${code}`,
      'ceterms:codedNotation': code,
      'ceterms:targetNodeName': text(said, ({ occupations }) => occupations?.[index]),
    });
  });
}
