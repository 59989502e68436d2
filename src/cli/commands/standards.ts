/** `waymark standards check` and `waymark standards lock`: look after the framework as files. */
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  checkFramework,
  frameworkOverview,
  loadFramework,
  lockCodes,
  problemLine,
  reportOn,
  standardsFolder,
  untranslated,
} from '../../framework';

type Problems = ReturnType<typeof checkFramework>;
const translations = ['es'] as const;
type Translation = (typeof translations)[number];

export function register(program: Command): void {
  const standards = program.command('standards').description('look after the framework as files');
  standards
    .command('check [dir]')
    .description('check every file of a framework; the shipped one when no folder is named')
    .option('--language <code>', 'list what this language does not say yet (es)', translation)
    .action((dir: string | undefined, { language }: { language?: Translation }) => {
      const folder = folderOf(dir);
      const problems = checkFramework(folder);
      if (problems.length > 0) return refuse(problems, folder);
      const lines = language ? languageLines(folder, language) : reportLines(folder);
      for (const line of lines) console.log(line);
    });
  standards
    .command('lock [dir]')
    .description('write new codes into codes.lock.yaml, after which they never change')
    .action((dir: string | undefined) => {
      const folder = folderOf(dir);
      const { added, problems } = lockCodes(folder);
      if (problems.length > 0) return refuse(problems, folder);
      console.log(
        added.length === 0 ? 'Every code is locked already.' : `Locked ${said(added.length, 'code')}.`,
      );
    });
}

function translation(code: string): Translation {
  const known = translations.find((language) => language === code);
  if (!known) throw new InvalidArgumentError(`There are translations to: ${translations.join(', ')}.`);
  return known;
}

const folderOf = (dir: string | undefined) => path.resolve(dir ?? standardsFolder());
const shown = (folder: string) => `${path.relative('', folder) || '.'}${path.sep}`;
const said = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function refuse(problems: Problems, folder: string): void {
  for (const problem of problems) console.error(problemLine(problem, shown(folder)));
  console.error(`\n${said(problems.length, 'problem')}.`);
  process.exitCode = 1;
}

function reportLines(folder: string): string[] {
  const snapshot = loadFramework(folder);
  const { counts } = frameworkOverview(snapshot);
  const report = reportOn(snapshot);
  const all = Object.entries(counts).map(([noun, count]) => `${count.toLocaleString('en')} ${noun}`);
  const { cluster, pathway } = report.levels;
  const grades = report.grades.map(({ upTo, count }) => `up to ${upTo}: ${count}`);
  return [
    `${shown(folder)} has no problems: ${all.join(', ')}.`,
    `Statements: ${cluster} at cluster level, ${pathway} at pathway level; ${report.short} fit on one line.`,
    `Student versions by reading grade: ${grades.join(', ')}; median ${report.medianGrade.toFixed(1)}${hardest(report)}.`,
    ...mostAlike(report),
  ];
}

type Report = ReturnType<typeof reportOn>;

const hardest = ({ hardest: hard }: Report) =>
  hard ? `, hardest ${hard.grade.toFixed(1)} (${hard.item.code})` : '';

const mostAlike = ({ mostAlike: pair }: Report) =>
  pair
    ? [
        `Most alike: ${pair.other.code} and ${pair.one.code}, with ${Math.floor(pair.likeness * 100)}% of their words in both.`,
      ]
    : [];

/** Missing texts are no fault, since English stands in for them; the list is for whoever translates. */
function languageLines(folder: string, language: Translation): string[] {
  const missing = untranslated(loadFramework(folder), language);
  if (missing.length === 0) return [`${shown(folder)} says everything in “${language}”.`];
  return [
    ...missing.map(({ code, keys }) => `${code}  ${keys.join(', ')}`),
    `\n${said(missing.length, 'item')} without all texts in “${language}”; English is shown in their place.`,
  ];
}
