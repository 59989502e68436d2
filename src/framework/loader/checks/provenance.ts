/** Every kind of fact says where it comes from. */
import type { Entry } from '../entries';
import { factsOf } from '../facts';
import type { Problem } from '../problems';
import type { Check, Draft } from './check';
import { problemAt } from './problem-at';

const HELP = 'Add it to `provenance` as source (the published model says so) or project (we say so).';

export const factsHaveProvenance: Check = (draft) => [...ofDocument(draft), ...ofItems(draft.entries)];

function ofItems(entries: Entry[]): Problem[] {
  const said = new Set<string>();
  return entries.flatMap((entry) => {
    const missing = factsOf(entry.type, entry).filter((fact) => !(fact in entry.provenance));
    // A file's own `provenance` speaks for all its items: said once a file.
    return missing
      .filter((fact) => !said.has(`${entry.sheet.file} ${fact}`) && said.add(`${entry.sheet.file} ${fact}`))
      .map((fact) =>
        problemAt({ ...entry, path: [] }, ['provenance'], `Nothing says where \`${fact}\` comes from.`, HELP),
      );
  });
}

function ofDocument({ framework, spanish, spanishFramework }: Draft): Problem[] {
  const { provenance, ...rest } = framework.value;
  const wanted = [
    ...Object.keys(rest),
    ...([...spanish, ...spanishFramework].length > 0 ? ['translations'] : []),
  ];
  return wanted
    .filter((fact) => !(fact in provenance))
    .map((fact) => ({
      file: framework.file,
      line: framework.lineOf(['provenance']),
      what: `Nothing says where \`${fact}\` comes from.`,
      help: HELP,
    }));
}
