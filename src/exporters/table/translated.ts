/** What an item says in a language; what has no translation is said as it was written. */
import type { Item, Language, Translation } from '../../framework/model/types';
import type { Place } from './place';

type Said = Pick<Item, 'label' | 'student' | 'keywords' | 'occupations'> & { name: string };

export function said<Fact extends keyof Said>(item: Item, language: Language, fact: Fact): Said[Fact] {
  const translated = translationOf(item, language)[fact] as Said[Fact] | undefined;
  return translated ?? { ...item, name: item.text }[fact];
}

/** A statement leads to what its pathway leads to; one of the cluster level, to what its cluster does. */
export function occupationsOf({ statement, cluster, pathway }: Place, language: Language): readonly string[] {
  const from = [statement, pathway, cluster].find((item) => item && item.occupations.length > 0);
  return from ? said(from, language, 'occupations') : [];
}

/** Such as `Proficient (3): Braids without help.` */
export function levelsOf(statement: Item, language: Language): readonly string[] {
  const { levels = [] } = translationOf(statement, language);
  return statement.levels.map((level, index) => {
    const { quality, description } = levels[index] ?? level;
    const points = level.score === null ? '' : ` (${level.score})`;
    return `${quality}${points}: ${description}`;
  });
}

const translationOf = (item: Item, language: Language): Translation =>
  language === 'en' ? {} : (item.translations[language] ?? {});
