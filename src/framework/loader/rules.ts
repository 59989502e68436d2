/** The rules for single values, as data: each says what is wrong and how to mend it. */
import { z } from 'zod';
import { limits } from './limits';

/** A text with rules on it. `what` gets the value, so that the message can quote it. */
type Rule = { holds: (value: string) => boolean; what: (value: string) => string; help: string };

function text(...rules: Rule[]) {
  let schema = z.string();
  for (const { holds, what, help } of [notBlank, ...rules]) {
    schema = schema.refine(holds, { error: (issue) => what(String(issue.input)), params: { help } });
  }
  return schema;
}

const notBlank: Rule = {
  holds: (value) => value.trim() !== '' && value === value.trim(),
  what: (value) => (value.trim() === '' ? 'This value is empty.' : `“${value}” begins or ends with a space.`),
  help: 'Write the text without spaces around it.',
};

const atMost = (length: number): Rule => ({
  holds: (value) => value.length <= length,
  what: (value) => `“${value}” has ${value.length} characters.`,
  help: `Use at most ${length}.`,
});

const matches = (pattern: RegExp, help: string): Rule => ({
  holds: (value) => pattern.test(value),
  what: (value) => `“${value}” is not a code of this kind.`,
  help,
});

const endsWithStop: Rule = {
  holds: (value) => /[.?]$/.test(value),
  what: (value) => `“${value}” does not end with a full stop.`,
  help: 'Add the full stop.',
};

const endsWithoutStop: Rule = {
  holds: (value) => !value.endsWith('.'),
  what: (value) => `The label “${value}” ends with a full stop.`,
  help: 'Take the full stop out.',
};

const beginsWithYou: Rule = {
  holds: (value) => value.startsWith('You '),
  what: (value) => `The student version “${value}” does not begin with “You ”.`,
  help: 'Write it to the student, in the present tense: “You measure …”.',
};

const beginsWithVerb: Rule = {
  holds: (value) => /^[A-Z][a-z-]+[, ]/.test(value),
  what: (value) => `“${value}” does not begin with a verb.`,
  help: 'Begin with what a learner does, such as Measure, Explain, Compare or Build.',
};

const fewSentences: Rule = {
  holds: (value) =>
    sentencesIn(value) >= limits.sentences.least && sentencesIn(value) <= limits.sentences.most,
  what: (value) => `The number of sentences in this definition is ${sentencesIn(value)}.`,
  help: `Write ${limits.sentences.least} or ${limits.sentences.most}.`,
};

const sentencesIn = (value: string) => value.match(/[.?](?=\s|$)/g)?.length ?? 0;

const isDate: Rule = {
  holds: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  what: (value) => `“${value}” is not a date.`,
  help: 'Write it as year-month-day in quotes, such as "2026-11-24".',
};

const isUuid: Rule = {
  holds: (value) => z.uuid().safeParse(value).success && value === value.toLowerCase(),
  what: (value) => `“${value}” is not a UUID in lower case.`,
  help: 'Put the namespace back from version control: every identifier hangs on it.',
};

const isUrl: Rule = {
  holds: (value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value) && !value.endsWith('/'),
  what: (value) => `“${value}” is not a web address without a slash at its end.`,
  help: 'Write it as https://host or https://host/path.',
};

const isLicenseUrl: Rule = {
  ...isUrl,
  holds: (value) => URL.canParse(value),
  help: 'Write the full address of the license.',
};

const isTargetUri: Rule = {
  holds: (value) => value.startsWith('https://') && URL.canParse(value) && value.split('{code}').length === 2,
  what: (value) => `“${value}” is not a web address with {code} in it.`,
  help: 'Write the address of a target with {code} where its code stands.',
};

export const plain = text();
export const verb = text(matches(/^[a-z-]+$/, 'Write one verb in lower case, such as measure.'));
export const occupationCode = text(
  matches(/^\d{2}-\d{4}\.\d{2}$/, 'Write the O*NET-SOC code in quotes, such as "29-1141.00".'),
);
export const targetCode = text(
  matches(/^[A-Za-z0-9][\w.-]*$/, 'Write the code as the other framework has it, in quotes, without spaces.'),
);
/** The kind of thing that an association leads to outside CASE (CASE 1.1, LinkGenURI.targetType). */
export const targetType = text(
  matches(/^ext:[\w.-]+$/, 'Write ext: and a name of letters, digits, dots and hyphens.'),
).pipe(z.templateLiteral(['ext:', z.string()]));
export const targetUri = text(isTargetUri);
export const date = text(isDate);
export const uuid = text(isUuid);
export const baseUrl = text(isUrl);
export const licenseUrl = text(isLicenseUrl);
export const definition = text(endsWithStop);
/** Of a cluster or a pathway. */
export const fullDefinition = text(endsWithStop, fewSentences);
export const statementText = text(beginsWithVerb, endsWithStop, atMost(limits.text));
export const label = text(endsWithoutStop, atMost(limits.label));
export const studentLine = text(endsWithStop, atMost(limits.student));
export const statementStudent = text(beginsWithYou, endsWithStop, atMost(limits.student));
export const studentEs = text(endsWithStop, atMost(limits.studentEs));

export const quality = text(endsWithoutStop, atMost(limits.quality));
export const levelText = text(endsWithStop, atMost(limits.level));
export const levelTextEs = text(endsWithStop, atMost(limits.levelEs));
export const wholeScore = z.number().refine((value) => Number.isInteger(value) && value >= 0, {
  error: (issue) => `The score ${issue.input} is not a whole number from 0.`,
  params: { help: 'Write whole points, such as 3.' },
});

export const groupCode = text(matches(/^[A-Z]{3}$/, 'Use three capital letters, such as HST or COM.'));
export const clusterCode = text(matches(/^[A-Z]{2}$/, 'Use two capital letters, such as HL.'));
export const pathwayCode = text(
  matches(/^[A-Z]{2}\.[A-Z]{3}$/, 'Use the cluster, a dot and three capital letters, such as HL.THR.'),
);
export const clusterStatementCode = text(
  matches(/^[A-Z]{2}\.[A-Z]{3}\.[1-9]\d?$/, 'Use cluster, element and number from 1, such as HL.COM.2.'),
);
export const pathwayStatementCode = text(
  matches(/^[A-Z]{2}\.[A-Z]{3}\.\d{2}$/, 'Use the pathway and two digits from 01, such as HL.THR.01.'),
);

interface Range {
  least: number;
  most: number;
}

/** A list of short plain texts with no two alike; `least` to `most` of them. */
export const words = (noun: string, range: Range) => listOf(noun, range, plain, (word) => word);

/** A list that is not empty, with no two names alike. */
export const distinct = <T>(noun: string, entry: z.ZodType<T>, nameOf: (value: T) => string) =>
  listOf(noun, limits.distinct, entry, nameOf);

/** Levels of performance, from lowest to highest, with no two names alike. */
export const levels = <T extends { quality: string }>(level: z.ZodType<T>) =>
  listOf('levels', limits.levels, level, ({ quality }) => quality);

function listOf<T>(noun: string, { least, most }: Range, entry: z.ZodType<T>, nameOf: (value: T) => string) {
  const namesIn = (list: unknown) => (list as T[]).map(nameOf);
  return z
    .array(entry)
    .refine((list) => list.length >= least && list.length <= most, {
      error: (issue) => `There are ${(issue.input as unknown[]).length} ${noun}.`,
      params: { help: `Give ${least} to ${most}.` },
    })
    .refine((list) => new Set(namesIn(list).map((name) => name.toLowerCase())).size === list.length, {
      error: (issue) => `Two ${noun} are alike: ${namesIn(issue.input).join(', ')}.`,
      params: { help: 'Keep one of them.' },
    });
}
