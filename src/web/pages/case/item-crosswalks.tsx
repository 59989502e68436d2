/** Where an item leads in other frameworks: how it is related, what to, and in which framework. */
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { crosswalkTitleOf, Said, targetNameOf } from '../said';

/** A list for the facts about an item; null where it leads nowhere. */
export function crosswalksIn({ document }: Snapshot, item: Item, words: Words) {
  const links = document.crosswalks.flatMap((crosswalk) =>
    (crosswalk.links[item.code] ?? []).map((to) => ({ crosswalk, to })),
  );
  if (links.length === 0) return null;
  return (
    <ul className="fact-list">
      {links.map(({ crosswalk, to }) => (
        <li key={to.uri}>
          {words.t('case.relation', { context: to.relation })}{' '}
          <a href={to.uri}>
            <Said spoken={targetNameOf(to, words.lang)} />
          </a>{' '}
          <span className="statement-code">{to.code}</span>
          <span className="fact-note">
            <Said spoken={crosswalkTitleOf(crosswalk, words.lang)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
