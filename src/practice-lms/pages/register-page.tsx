/** Where an administrator pastes a tool's invitation, and where the tool then opens. */
import type { Person, PracticeLmsName } from '../data/types';
import type { Tool } from '../platform/tools';
import { AdminFrame } from './admin-frame';
import { ToolFrame } from './tool-frame';

export interface RegisterProps {
  lms: PracticeLmsName;
  person: Person;
  toolOrigin: string;
  /** The invitation with what this LMS adds to it; null before one is given. */
  src: string | null;
  tools: readonly Tool[];
}

export function registerPage({ lms, person, toolOrigin, src, tools }: RegisterProps) {
  return (
    <AdminFrame {...{ lms, person }} title="Register a tool" framesTool={src !== null}>
      {src ? (
        <ToolFrame src={src} title="Registration of the tool" size="activity" toolOrigin={toolOrigin} />
      ) : (
        <form method="get">
          <p>
            <label>
              Registration link of the tool <input type="url" name="link" required size={60} />
            </label>
          </p>
          <button type="submit" className="primary">
            Open it
          </button>
        </form>
      )}
      {tools.length > 0 && (
        <>
          <h2>Registered</h2>
          <ul>
            {tools.map(({ clientId, name }) => (
              <li key={clientId}>
                {name}, client id {clientId}
              </li>
            ))}
          </ul>
        </>
      )}
    </AdminFrame>
  );
}
