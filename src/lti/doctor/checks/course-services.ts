/** Whether the services of a course answer: those that the last launches named. Members are only counted. */
import { AFTER_FIRST_LAUNCH, type Check, counted, ok, problem, waiting } from '../check';

export const checkCourseServices: Check = async ({ platform, seen, services }) => {
  const title = 'Roster and grades';
  const newest = seen.toSorted((a, b) => b.seenAt.getTime() - a.seenAt.getTime());
  const membershipsUrl = newest.find((one) => one.membershipsUrl)?.membershipsUrl;
  const lineItemsUrl = newest.find((one) => one.lineItemsUrl)?.lineItemsUrl;
  if (!newest[0]) return waiting(title, AFTER_FIRST_LAUNCH);
  if (!membershipsUrl && !lineItemsUrl)
    return waiting(title, 'No launch has named them yet; the LMS may not share them');
  try {
    const [members, items] = await Promise.all([
      membershipsUrl ? services.countMembers(platform._id, membershipsUrl) : null,
      lineItemsUrl ? services.listLineItems(platform._id, lineItemsUrl) : null,
    ]);
    const found = [
      members ? counted(members.people, 'member') : 'no roster',
      items ? counted(items.length, 'line item') : 'no grades',
    ];
    return ok(title, `In the course of the last launch: ${found.join(', ')}`);
  } catch {
    return problem(title, 'The LMS named them in a launch, but they do not answer');
  }
};
