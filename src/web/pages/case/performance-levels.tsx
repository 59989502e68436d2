/** "Levels of performance": what a teacher sees at each level of a statement, from lowest to highest. */
import { Fragment } from 'react';
import type { Item } from '../../../framework/model/types';
import type { Words } from '../../words';
import { Section } from '../explore/item-frame';
import { levelsOf, Said } from '../said';

interface PerformanceLevelsProps {
  item: Item;
  words: Words;
}

/** Nothing where the item has no levels. */
export function PerformanceLevels({ item, words }: PerformanceLevelsProps) {
  if (item.levels.length === 0) return null;
  const { text: levels, lang } = levelsOf(item, words.lang);
  return (
    <Section id="levels" title={words.t('case.levelsTitle')}>
      <dl className="facts case-facts">
        {levels.map(({ quality, description }, index) => {
          const score = item.levels[index]?.score ?? null;
          return (
            <Fragment key={quality}>
              <dt>
                <Said spoken={{ text: quality, lang }} />
              </dt>
              <dd>
                <Said spoken={{ text: description, lang }} />
                {score === null ? null : (
                  <span className="fact-note">{words.t('case.points', { count: score })}</span>
                )}
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </Section>
  );
}
