/** A change of any part is a change of the document (CASE implementation guide: update the CFDocument's date too). */
import type { Check } from './check';

export const documentChangesLast: Check = ({ framework, areas, elements, clusters, crosswalks }) =>
  [areas, elements, ...clusters, ...crosswalks].flatMap((sheet) => {
    const changed = sheet.value.changed;
    if (!changed || changed <= framework.value.changed) return [];
    return [
      {
        file: sheet.file,
        line: sheet.lineOf(['changed']),
        what: `This file changed on ${changed}, after the framework (${framework.value.changed}).`,
        help: 'Set `changed` in framework.yaml to the later day.',
      },
    ];
  });
