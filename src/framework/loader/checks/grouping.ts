/** The default grouping: areas name clusters that exist, and every cluster is in at least one area. */
import type { Check } from './check';
import { problemAt } from './problem-at';

export const groupingCoversClusters: Check = ({ areas, entries }) => {
  const clusters = entries.filter((entry) => entry.type === 'cluster');
  const known = new Set(clusters.map((cluster) => cluster.code));
  const unknown = areas.value.areas.flatMap((area, index) =>
    area.clusters
      .filter((code, at) => !known.has(code) || area.clusters.indexOf(code) !== at)
      .map((code) => ({
        file: areas.file,
        line: areas.lineOf(['areas', index, 'clusters']),
        what: known.has(code)
          ? `${area.code} names ${code} twice.`
          : `${area.code} groups ${code}, and there is no such cluster.`,
        help: 'Correct the code, or take it out.',
      })),
  );
  const alone = clusters
    .filter((cluster) => cluster.areas.length === 0)
    .map((cluster) =>
      problemAt(
        cluster,
        ['code'],
        `${cluster.code} is in no CTE area.`,
        'Add it to the `clusters` of an area in areas.yaml.',
      ),
    );
  return [...unknown, ...alone];
};
