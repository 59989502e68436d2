/** The error bodies of CASE: imsx_StatusInfo (REST binding, appendix B), sent for failed requests only. */
import type { Response } from 'express';

interface Failure {
  status: number;
  description: string;
  /** imsx_codeMinorFieldValue; left out where the vocabulary has none that fits. */
  code?: string;
  major?: 'failure' | 'unsupported';
}

export function sendFailure(res: Response, { status, description, code, major = 'failure' }: Failure): void {
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({
      imsx_codeMajor: major,
      imsx_severity: 'error',
      imsx_description: description,
      ...(code && {
        imsx_codeMinor: {
          // The name is that of the system which reports the code.
          imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'Waymark', imsx_codeMinorFieldValue: code }],
        },
      }),
    });
}
