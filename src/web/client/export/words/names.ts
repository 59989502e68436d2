/** Formats, options and warnings by their names: as the server says them in English, or in Spanish as far as this page knows them. */
import type { ExportFormat, ExportOption, ExportWarning } from '../../api/export-types';
import { counted, formats } from './es-formats';
import { options } from './es-options';
import { warnings } from './es-warnings';

export interface Names {
  format(format: ExportFormat): { title: string; purpose: string };
  option(formatId: string, option: ExportOption): { label: string; help: string; shape: string };
  choice(formatId: string, option: ExportOption, choice: { value: string; label: string }): string;
  warning(formatId: string, warning: ExportWarning): { message: string; help: string | undefined };
  counted(of: string): string;
}

const shapeOf = (option: ExportOption) => (option.kind === 'text' ? option.shape : '');

export const namesEn: Names = {
  format: (format) => format,
  option: (_, option) => ({ label: option.label, help: option.help, shape: shapeOf(option) }),
  choice: (_, _option, { label }) => label,
  warning: (_, { message, help }) => ({ message, help }),
  counted: (of) => of,
};

/** What a format says of its own comes before what all of them say. */
const named = <T>(words: Readonly<Record<string, T>>, formatId: string, name: string): T | undefined =>
  words[`${formatId} ${name}`] ?? words[name];

export const namesEs: Names = {
  format: (format) => formats[format.id] ?? format,
  option: (formatId, option) => {
    const known = named(options, formatId, option.name);
    return {
      label: known?.label ?? option.label,
      help: known?.help ?? option.help,
      shape: known?.shape ?? shapeOf(option),
    };
  },
  choice: (formatId, { name }, { value, label }) => named(options, formatId, name)?.choices?.[value] ?? label,
  warning: (formatId, { code, message, help }) => {
    const known = named(warnings, formatId, code);
    return known ? { message: known[0], help: known[1] } : { message, help };
  },
  counted: (of) => counted[of] ?? of,
};
