/** Hands a file to the browser, which keeps it where the person wants it. */
import type { DownloadedFile } from '../api/download';

/** Browsers begin to read the file a moment after the click. */
const KEPT = 60_000;

export function saveFile({ blob, fileName }: DownloadedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
