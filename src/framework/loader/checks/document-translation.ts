/** What the document says of itself in another language runs parallel to the English. */
import type { Check } from './check';

export const documentTranslationFits: Check = ({ framework, spanishFramework }) =>
  spanishFramework.flatMap((sheet) => {
    const { subjects } = sheet.value;
    const english = framework.value.subjects.length;
    if (!subjects || subjects.length === english) return [];
    return [
      {
        file: sheet.file,
        line: sheet.lineOf(['subjects']),
        what: `The framework has ${subjects.length} subjects in Spanish and ${english} in English.`,
        help: 'Translate each, in the same order.',
      },
    ];
  });
