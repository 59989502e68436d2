/** The competencies of an activity in the Moodle style, chosen among those of its course: Moodle has no other way to link them. */
import type { Competency } from '../moodle/competencies';

export interface ActivityCompetencies {
  linked: readonly Competency[];
  ofCourse: readonly Competency[];
}

export function CompetencyForm({ action, linked, ofCourse }: ActivityCompetencies & { action: string }) {
  const others = ofCourse.filter((one) => !linked.includes(one));
  return (
    <form method="post" action={action} className="edit">
      <h2>Competencies</h2>
      {linked.length === 0 && <p>None yet.</p>}
      <ul>
        {linked.map(({ id, shortname }) => (
          <li key={id}>{shortname}</li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p>The course has no other competencies.</p>
      ) : (
        <>
          <p>
            <label>
              Competency{' '}
              <select name="competency">
                {others.map(({ id, shortname }) => (
                  <option key={id} value={id}>
                    {shortname}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <button type="submit">Add competency</button>
        </>
      )}
    </form>
  );
}
