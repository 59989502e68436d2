/** A cluster has either no statements yet, or enough of them everywhere. */
import type { Entry } from '../entries';
import { limits } from '../limits';
import type { Problem } from '../problems';
import type { Check } from './check';
import { problemAt } from './problem-at';

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
        ...pathways.flatMap((pathway) => ofPathway(pathway, statements, elements.length)),
      ];
    });
};

function fewOfElement(cluster: Entry, element: Entry, statements: Entry[]): Problem[] {
  const found = statements.filter(
    (entry) => entry.level === 'cluster' && entry.element === element.code,
  ).length;
  if (found >= limits.perElement) return [];
  return [
    problemAt(
      cluster,
      ['statements', element.code],
      `${cluster.code} has ${found} cluster-level statements for ${element.code} (${element.text}).`,
      `A cluster with statements has at least ${limits.perElement} for each element.`,
    ),
  ];
}

function ofPathway(pathway: Entry, all: Entry[], elements: number): Problem[] {
  const { least, most } = limits.perPathway;
  const statements = all.filter((entry) => entry.pathway === pathway.code);
  if (statements.length < least || statements.length > most) {
    const what = `${pathway.code} has ${statements.length} statements.`;
    const help = `A pathway of a cluster with statements has ${least} to ${most}.`;
    return [problemAt(pathway, ['statements'], what, help)];
  }
  const exercised = new Set(statements.map((entry) => entry.element)).size;
  const wanted = Math.min(limits.elementsPerPathway, elements);
  if (exercised >= wanted) return [];
  const what = `The statements of ${pathway.code} exercise ${exercised} elements.`;
  return [problemAt(pathway, ['statements'], what, `Exercise at least ${wanted} of the ${elements}.`)];
}
