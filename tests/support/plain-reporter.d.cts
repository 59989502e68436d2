export default class PlainReporter {
  static linesFor(results: object, hasChromium: boolean): string[];
  onRunComplete(contexts: unknown, results: object): void;
}
