/** The texts of a workbook in the order of its cells: each cell has its own, so that none need be kept to be found again. */
import { inPieces } from '../pieces';
import { shortened } from '../text';
import { CELL_LENGTH } from './limits';
import { content, MAIN, xml } from './markup';
import { isEmpty, linesOf, type Sheet } from './sheet';

export function* sharedStrings(sheets: readonly Sheet[]): Generator<string> {
  yield xml(`<sst xmlns="${MAIN}">`);
  for (const sheet of sheets) yield* inPieces(textsOf(sheet));
  yield '</sst>';
}

function* textsOf(sheet: Sheet): Generator<string> {
  for (const cells of linesOf(sheet)) {
    for (const cell of cells.slice(0, sheet.columns.length)) {
      if (isEmpty(cell) || typeof cell === 'number') continue;
      yield `<si><t xml:space="preserve">${content(shortened(cell, CELL_LENGTH))}</t></si>`;
    }
  }
}
