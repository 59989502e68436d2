/** What can go wrong with an upload itself, whatever is in the file. */
import { conflict, notFound, WaymarkError } from '../../shared/errors';

const ANOTHER_WAY = 'Export the course without its files, or only a part of it.';

export const tooLarge = (megabytes: number) =>
  new WaymarkError({
    status: 413,
    code: 'upload.too_large',
    message: `This file is larger than ${megabytes.toLocaleString('en-US')} MB, the most that this Waymark takes.`,
    help: ANOTHER_WAY,
  });

export const wrongType = () =>
  new WaymarkError({
    status: 415,
    code: 'upload.type',
    message: 'A course export is sent as it is, as application/zip or application/octet-stream.',
    help: 'Send the bytes of the file as the body of the request.',
  });

export const brokenOff = (cause: unknown) =>
  new WaymarkError({
    status: 400,
    code: 'upload.broken_off',
    message: 'The file did not arrive whole.',
    help: 'Upload it again. Nothing was changed.',
    cause,
  });

export const oneAtATime = () =>
  conflict({
    code: 'upload.running',
    message: 'Another file of yours is still being read.',
    help: 'Wait until it is done, then upload this one.',
  });

export const busy = () =>
  new WaymarkError({
    status: 503,
    code: 'upload.busy',
    message: 'Many course exports are being read, and more are waiting.',
    help: 'Try again in a minute. Nothing was changed.',
  });

export const unknownUpload = () =>
  notFound({
    code: 'upload.unknown',
    message: 'This upload is over: it was canceled, replaced, or is more than an hour old.',
    help: 'Choose the file again. Nothing is lost.',
  });

export const notReady = () =>
  conflict({
    code: 'upload.not_ready',
    message: 'This file has not been read to its end.',
    help: 'Wait until it has. Nothing was changed.',
  });

/** The process that read it has ended. */
export const interrupted = () =>
  new WaymarkError({
    status: 503,
    code: 'upload.interrupted',
    message: 'Waymark was restarted while it read this file.',
    help: 'Upload it again. Nothing was changed.',
  });
