/** What is wrong with a query for a list. */

export interface ListProblem {
  /** imsx_codeMinorFieldValue; left out where the vocabulary has none that fits. */
  code?: string;
  /** For whoever wrote the request: names the parameter and says how to write it. */
  description: string;
}

export const isListProblem = (result: object): result is ListProblem => 'description' in result;

/** The one code of status 400 for getAllCFDocuments (REST binding, table 2.4), used for whatever cannot be read. */
export const malformed = (description: string): ListProblem => ({
  code: 'invalid_selection_field',
  description,
});
