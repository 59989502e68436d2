/** A cluster has either no statements yet, or enough of them everywhere. */
import type { Entry } from '../entries';
import type { Problem } from '../problems';
import type { Check } from './check';
import { problemAt } from './problem-at';

const PER_ELEMENT = 2;
const PER_PATHWAY = 8;
const ELEMENTS_PER_PATHWAY = 6;

export const completeClusters: Check = ({ entries }) => {
  const elements = entries.filter((entry) => entry.type === 'element');
  return entries
    .filter((cluster) => cluster.type === 'cluster')
    .flatMap((cluster) => {
      const statements = entries.filter(
        (entry) => entry.type === 'statement' && entry.cluster === cluster.code,
      );
      if (statements.length === 0) return [];
      const pathways = entries.filter((entry) => entry.type === 'pathway' && entry.cluster === cluster.code);
      return [
        ...elements.flatMap((element) => fewOfElement(cluster, element, statements)),
        ...pathways.flatMap((pathway) => fewOfPathway(pathway, statements, elements.length)),
      ];
    });
};

function fewOfElement(cluster: Entry, element: Entry, statements: Entry[]): Problem[] {
  const found = statements.filter(
    (entry) => entry.level === 'cluster' && entry.element === element.code,
  ).length;
  if (found >= PER_ELEMENT) return [];
  return [
    problemAt(
      cluster,
      ['statements', element.code],
      `${cluster.code} has ${found} cluster-level statements for ${element.code} (${element.text}).`,
      `A cluster with statements has at least ${PER_ELEMENT} for each element.`,
    ),
  ];
}

function fewOfPathway(pathway: Entry, all: Entry[], elements: number): Problem[] {
  const statements = all.filter((entry) => entry.pathway === pathway.code);
  const exercised = new Set(statements.map((entry) => entry.element)).size;
  const least = Math.min(ELEMENTS_PER_PATHWAY, elements);
  if (statements.length < PER_PATHWAY) {
    const what = `${pathway.code} has ${statements.length} statements.`;
    return [
      problemAt(
        pathway,
        ['statements'],
        what,
        `A pathway of a cluster with statements has at least ${PER_PATHWAY}.`,
      ),
    ];
  }
  if (exercised >= least) return [];
  const what = `The statements of ${pathway.code} exercise ${exercised} elements.`;
  return [problemAt(pathway, ['statements'], what, `Exercise at least ${least} of the ${elements}.`)];
}
