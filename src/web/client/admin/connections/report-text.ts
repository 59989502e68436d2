/** A doctor's report as plain text, for a message to whoever looks after the LMS. */
import type { DoctorReport } from '../types';
import { words } from '../words';

export function reportText({ platform, at, rows }: DoctorReport): string {
  const lines = rows.map(({ result, title, found }) => `[${words.doctor.result[result]}] ${title}: ${found}`);
  return [`${words.doctor.title}: ${platform.name}, ${at}`, '', ...lines, ''].join('\n');
}
