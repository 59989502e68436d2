/** A student's page of one piece of coursework: its statements in plain words on a trail, and where they lead. */
import type { Item } from '../../../framework/model/types';
import type { Relation, StatementGroup, StudentCoursework } from '../../../tagging';
import { Icon, type IconName, Leg, Stop, Trail } from '../../design';
import { type WordKey, type Words, wordsFor } from '../../words';
import { backTo, PageHead } from '../page-head';
import { exploreHref } from '../public-links';
import { nameOf, occupationsOf, Said, studentTextOf } from '../said';
import { OutLink, SessionLink } from '../session-link';
import { clustersOf, groupMeta, groupName } from './groups';
import { lead } from './lead';
import { courseworkHref, mapHref } from './student-links';
import { isStaff, type Visit } from './visit';

/** How many occupations a sentence can hold before it stops being read. */
const OCCUPATIONS_TOLD = 5;

const relationMarks: Record<Relation, { icon: IconName; key: WordKey }> = {
  assesses: { icon: 'target', key: 'coursework.assesses' },
  teaches: { icon: 'book', key: 'coursework.teaches' },
};

interface CourseworkPageProps {
  view: StudentCoursework;
  visit: Visit;
  words: Words;
  /** How many clusters there are to explore. */
  clusterCount: number;
}

export function CourseworkPage({ view, visit, words, clusterCount }: CourseworkPageProps) {
  const { course, coursework, groups } = view;
  const tagged = groups.length > 0;
  return (
    <div className="reading">
      <PageHead
        words={words}
        nav={visit.nav}
        back={backTo(visit.returnUrl, course.title)}
        hrefIn={(lang) => courseworkHref(coursework.id, { courseId: course.id, lang })}
      />
      <main>
        <h1>{coursework.title}</h1>
        <p className="lead">
          {tagged
            ? lead({ groups, total: view.total, noun: coursework.type }, words)
            : untagged(visit, words)}
        </p>
        {tagged ? <Statements groups={groups} words={words} /> : null}
        {tagged ? (
          <WhereThisLeads view={view} visit={visit} words={words} />
        ) : (
          <Meanwhile view={view} visit={visit} words={words} clusterCount={clusterCount} />
        )}
      </main>
    </div>
  );
}

const untagged = (visit: Visit, words: Words) =>
  words.t(isStaff(visit.viewer) ? 'coursework.untaggedStaff' : 'coursework.untagged');

function Statements({ groups, words }: { groups: readonly StatementGroup[]; words: Words }) {
  return (
    <Trail read>
      {groups.map((group) => (
        <Leg
          key={group.id}
          cluster={group.clusterCode}
          name={<Said spoken={groupName(group, words)} />}
          meta={groupMeta(group, words)}
        >
          {group.statements.map(({ item, relation }) => (
            <Stop key={item.id} meta={<RelationMark relation={relation} words={words} />}>
              <Said spoken={studentTextOf(item, words.lang)} />
            </Stop>
          ))}
        </Leg>
      ))}
    </Trail>
  );
}

function RelationMark({ relation, words }: { relation: Relation; words: Words }) {
  const { icon, key } = relationMarks[relation];
  return (
    <>
      <Icon name={icon} />
      {words.t(key)}
    </>
  );
}

/** The pathways of this coursework; its clusters where no pathway is named. */
function destinations(groups: readonly StatementGroup[]): Item[] {
  const pathways = groups.filter((group) => !group.shared).map((group) => group.item);
  return pathways.length > 0 ? pathways : clustersOf(groups);
}

type SectionProps = Pick<CourseworkPageProps, 'view' | 'visit' | 'words'>;

function WhereThisLeads({ view, visit, words }: SectionProps) {
  const items = destinations(view.groups);
  return (
    <section className="onward" aria-labelledby="leads">
      <h2 id="leads">{words.t('leads.title')}</h2>
      {items.map((item) => (
        <Work key={item.id} item={item} words={words} />
      ))}
      <ul className="onward-links">
        {items.map((item) => (
          <li key={item.id}>
            <OutLink
              href={exploreHref(words.lang, item.code)}
              nav={visit.nav}
              newWindow={words.t('site.newWindow')}
            >
              {words.t('leads.explore', { name: nameOf(item, words.lang).text })}
            </OutLink>
          </li>
        ))}
        <li>
          <MapLink view={view} visit={visit} words={words} />
        </li>
      </ul>
    </section>
  );
}

/** "People in Therapeutic Services work as nursing assistants and paramedics, among others." */
export function Work({ item, words }: { item: Item; words: Words }) {
  const occupations = occupationsOf(item, words.lang);
  if (occupations.text.length === 0) return null;
  // English occupations take an English sentence: half a sentence in each language helps nobody.
  const voice = occupations.lang ? wordsFor(occupations.lang) : words;
  const sentence = voice.t('leads.work', {
    name: nameOf(item, voice.lang).text,
    occupations: voice.list(occupations.text.slice(0, OCCUPATIONS_TOLD)),
  });
  return <p lang={occupations.lang}>{sentence}</p>;
}

function Meanwhile({ view, visit, words, clusterCount }: SectionProps & { clusterCount: number }) {
  return (
    <section className="onward" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{words.t('coursework.meanwhile')}</h2>
      <ul className="onward-links onward-rows">
        <li>
          <MapLink view={view} visit={visit} words={words} />
        </li>
        <li>
          <OutLink href={exploreHref(words.lang)} nav={visit.nav} newWindow={words.t('site.newWindow')}>
            {words.t('explore.all', { count: clusterCount })}
          </OutLink>
        </li>
      </ul>
    </section>
  );
}

function MapLink({ view, visit, words }: SectionProps) {
  return (
    <SessionLink href={mapHref({ courseId: view.course.id, lang: words.lang })} nav={visit.nav}>
      {words.t('leads.map')}
    </SessionLink>
  );
}
