/** Writing in stretches: a large export takes a processor for minutes, and everybody else shares it. */
import { setImmediate } from 'node:timers/promises';
import type { Format } from '../../exporters';

const STRETCH_MS = 20;

/** The same format, which lets other requests pass while it writes, and throws once nobody waits for it any more. */
export const interruptible = (format: Format, signal: AbortSignal): Format => ({
  ...format,
  write: (source, options) => inStretches(format.write(source, options), signal),
  preview:
    format.preview && ((source, options) => inStretches(format.preview?.(source, options) ?? [], signal)),
});

async function* inStretches<Part>(
  parts: Iterable<Part> | AsyncIterable<Part>,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  let since = performance.now();
  for await (const part of parts) {
    yield part;
    if (performance.now() - since < STRETCH_MS) continue;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  }
}
