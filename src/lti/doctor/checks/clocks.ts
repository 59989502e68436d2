/** Whether both clocks agree: by the Date header of the LMS, and by the times in launches. More than 30 seconds apart, launches are refused. */
import { type Check, counted, type Examination, ok, problem, waiting } from '../check';

const TOLERANCE = 30;
/** A Date header is whole seconds, and the way takes some more. */
const ROUNDING = 2;

export const checkClocks: Check = async (examination) => {
  const ahead = await secondsAhead(examination);
  if (ahead === null)
    return waiting('Clocks', 'The LMS does not tell its time; checked after the first launch');
  if (Math.abs(ahead) <= TOLERANCE)
    return ok('Clocks agree', `Within ${counted(Math.max(ROUNDING, Math.abs(ahead)), 'second')}`);
  return problem(
    'Clocks disagree',
    `The clock of the LMS is ${length(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} Waymark’s. Set both by a time server; launches may be ${TOLERANCE} seconds apart.`,
  );
};

/** The time in a launch counts only where the LMS's server says none, since people and networks make it older. */
async function secondsAhead({ keyset, activity }: Examination): Promise<number | null> {
  const heard = await keyset;
  if (heard.kind === 'answer' && heard.date)
    return Math.round((heard.date.getTime() - heard.at.getTime()) / 1000);
  return activity?.clockAhead ?? null;
}

const length = (seconds: number) =>
  seconds < 120 ? counted(seconds, 'second') : counted(Math.round(seconds / 60), 'minute');
