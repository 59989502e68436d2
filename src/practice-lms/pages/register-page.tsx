/** Where an administrator pastes a tool's invitation, and where the tool then opens. */
import type { PracticeLmsName } from '../data/types';
import type { Tool } from '../platform/tools';
import { Document } from './document';
import { ToolFrame } from './tool-frame';

export interface RegisterProps {
  lms: PracticeLmsName;
  toolOrigin: string;
  /** The invitation with what this LMS adds to it; null before one is given. */
  src: string | null;
  tools: readonly Tool[];
}

export function registerPage({ lms, toolOrigin, src, tools }: RegisterProps) {
  return (
    <Document title="Register a tool · Practice LMS" look={lms} script={src ? 'frame' : undefined}>
      <main id="main">
        <h1>Register a tool</h1>
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
      </main>
    </Document>
  );
}
