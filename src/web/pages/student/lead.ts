/** "This assignment builds four skills that people use every day in health care." */
import type { StatementGroup } from '../../../tagging';
import type { Words } from '../../words';
import { clustersOf, fieldOf } from './groups';

interface Built {
  groups: readonly StatementGroup[];
  total: number;
  /** What builds it, such as `Assignment`; null for what has no name but activity. */
  noun: string | null;
}

export function lead({ groups, total, noun }: Built, words: Words): string {
  const onlySkills = groups.every((group) => group.statements.every(({ item }) => item.kind === 'skill'));
  const counted = { count: total, number: words.counted(total) };
  return words.t(onlySkills ? 'coursework.leadSkills' : 'coursework.leadThings', {
    context: noun ?? undefined,
    what: words.t(onlySkills ? 'coursework.skills' : 'coursework.things', counted),
    where: words.list(clustersOf(groups).map((cluster) => fieldOf(cluster, words))),
  });
}
