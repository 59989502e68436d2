/** The first page: which LMS, who, and whether cookies are blocked. */
import { people } from '../data/people';
import type { PracticeLmsName } from '../data/types';
import { CharcoalBar } from './charcoal-bar';
import { Document, SkipLink } from './document';
import { whoIs } from './format';

export interface StartProps {
  lms: PracticeLmsName;
  person: string;
  blocked: boolean;
  /** True right after everything was started over. */
  fresh: boolean;
}

const flavors: { value: PracticeLmsName; title: string; text: string }[] = [
  { value: 'canvas', title: 'Canvas', text: 'Canvas-style launch data, in a 1040-pixel frame.' },
  { value: 'moodle', title: 'Moodle', text: 'Moodle-style launch data, in an 820-pixel frame.' },
];

const does: Readonly<Record<string, string>> = {
  alvarez: 'Introduction to Patient Care. Tag coursework and add tagged links.',
  lee: 'The same course and Web Design I. Two teachers can tag at once.',
  sam: 'Sees what each assignment builds, in English or Spanish.',
  ortiz: 'Browses the framework and downloads it for other systems.',
};

export function startPage({ lms, person, blocked, fresh }: StartProps) {
  return (
    <Document title="Practice LMS for trying Waymark" look="start">
      <SkipLink />
      <CharcoalBar />
      <main id="main">
        {fresh && (
          <p className="note" role="status">
            Everything is fresh: new courses without tags, and no added links. What was there before is left
            in Waymark under the old courses.
          </p>
        )}
        <h1>Try Waymark without an LMS</h1>
        <p className="lead">
          This small practice LMS opens Waymark the same way Canvas and Moodle do, with a signed LTI 1.3
          launch. Start as a teacher and tag the Vital signs lab. Then come back as a student to read what it
          says, and as a director to browse the framework and download it.
        </p>
        <form method="post" action="/enter">
          <fieldset>
            <legend>Which LMS?</legend>
            <div className="cards two">
              {flavors.map((flavor) => (
                <Choice key={flavor.value} name="lms" {...flavor} checked={flavor.value === lms} />
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>Who are you?</legend>
            <div className="cards">
              {people.map((p) => (
                <Choice
                  key={p.slug}
                  name="person"
                  value={p.slug}
                  title={whoIs(p)}
                  text={does[p.slug] ?? ''}
                  checked={p.slug === person}
                />
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>Cookies</legend>
            <label className="check">
              <input
                type="checkbox"
                name="block"
                value="1"
                defaultChecked={blocked}
                aria-describedby="block-text"
              />
              Block third-party cookies, as Safari and many schools do
            </label>
            <p id="block-text" className="meta">
              A simulation: Waymark’s cookies are dropped in frames for everyone who uses this practice LMS,
              whatever the browser allows.
            </p>
          </fieldset>
          <div className="actions">
            <button type="submit" className="primary">
              Enter the course
            </button>
            <p>
              Everything here is made up.{' '}
              <button type="submit" className="link" formAction="/start-over">
                Start over with fresh data
              </button>
            </p>
          </div>
        </form>
      </main>
    </Document>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  title: string;
  text: string;
  checked: boolean;
}

function Choice({ name, value, title, text, checked }: ChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <label className="card">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      />
      <span id={`${id}-title`} className="card-title">
        {title}
      </span>
      <span id={`${id}-text`} className="card-text">
        {text}
      </span>
    </label>
  );
}
