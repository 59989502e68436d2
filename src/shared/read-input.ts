/** What a request brings, held against its schema: the same words for every route. */
import { type ZodType, z } from 'zod';
import { badRequest } from './errors';

/**
 * @param where `path`, `query` or `body`
 * @throws WaymarkError 400 `request.invalid`
 */
export function readInput<T>(schema: ZodType<T> | undefined, value: unknown, where: string): T {
  if (!schema) return undefined as T;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badRequest({
    code: 'request.invalid',
    message: `The ${where} of this request is not valid: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`,
    help: 'Correct the named field and send it again. Nothing was changed.',
    data: { problems: problemsOf(result.error) },
  });
}

/** The first thing wrong with each field, so that a form can say it there. */
const problemsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join('.'), message]));
