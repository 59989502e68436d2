/**
 * A framework of any size that looks like a real one: areas, elements, and clusters of five pathways with statements below both. Texts
 * are as long as those of the shipped framework, so that bytes an item, and how well they compress, are realistic. The same arguments
 * give the same snapshot on every machine. There are no translations.
 */
import { randomOf, sentenceOf, uuidOf, wordsOf } from './synthetic-text.mjs';

const AREAS = 5;
const ELEMENTS = 10;
const PATHWAYS = 5;
/** The shipped framework has sixteen clusters and some 1 600 items. */
const ITEMS_A_CLUSTER = 100;
const CHANGED = '2026-01-01T00:00:00Z';

/** Fewer items would leave clusters without statements. */
export const SMALLEST = 50;

/**
 * @param {number} size how many items there are in all, at least SMALLEST
 * @param {number} [edition] another number gives the same framework in other words, as a newly published version
 * @returns {import('../../src/framework/model/types').Snapshot}
 * @throws RangeError when the size is too small
 */
export function syntheticSnapshot(size, edition = 1) {
  if (!Number.isInteger(size) || size < SMALLEST) throw new RangeError(`at least ${SMALLEST} items`);
  const random = randomOf(size * 31 + edition);
  const items = [];
  const counts = new Map();
  const add = (facts) => {
    const sequence = (counts.get(facts.parentId) ?? 0) + 1;
    counts.set(facts.parentId, sequence);
    const item = { ...plainItem(facts.code), ...facts, sequence };
    items.push(item);
    return item;
  };

  const areas = times(AREAS, (n) => add({ type: 'area', code: `A${n}`, parentId: null, ...named(random) }));
  const elements = times(ELEMENTS, (n) =>
    add({ type: 'element', code: `E${n}`, parentId: null, ...named(random) }),
  );
  const clusters = Math.max(1, Math.round(size / ITEMS_A_CLUSTER));
  const statements = size - AREAS - ELEMENTS - clusters * (1 + PATHWAYS);
  const share = shares(statements, clusters * (1 + PATHWAYS));
  for (let c = 1; c <= clusters; c++) {
    const areaIds = [areas[c % AREAS].id];
    const cluster = add({ type: 'cluster', code: `C${c}`, parentId: null, areaIds, ...named(random) });
    addStatements(add, random, { cluster, pathway: null, elements, count: share() });
    times(PATHWAYS, (p) => {
      const code = `${cluster.code}.P${p}`;
      const own = { type: 'pathway', code, parentId: cluster.id, clusterId: cluster.id };
      const pathway = add({ ...own, ...named(random) });
      addStatements(add, random, { cluster, pathway, elements, count: share() });
    });
  }
  return linked(documentOf(size, edition), items);
}

function addStatements(add, random, { cluster, pathway, elements, count }) {
  const parent = pathway ?? cluster;
  times(count, (n) =>
    add({
      type: 'statement',
      code: `${parent.code}.${String(n).padStart(2, '0')}`,
      text: sentenceOf(random, 84),
      label: wordsOf(random, 18),
      student: `You ${sentenceOf(random, 68).toLowerCase()}`,
      keywords: times(5, () => wordsOf(random, 17)),
      level: pathway ? 'pathway' : 'cluster',
      kind: n % 2 ? 'skill' : 'knowledge',
      parentId: parent.id,
      clusterId: cluster.id,
      pathwayId: pathway?.id ?? null,
      elementId: elements[n % ELEMENTS].id,
    }),
  );
}

const plainItem = (code) => ({
  id: uuidOf(code),
  label: null,
  definition: null,
  keywords: [],
  occupations: [],
  level: null,
  kind: null,
  clusterId: null,
  pathwayId: null,
  elementId: null,
  areaIds: [],
  changed: CHANGED,
  provenance: {},
  levels: [],
  language: 'en',
  translations: {},
});

const named = (random) => ({
  text: wordsOf(random, 26),
  definition: sentenceOf(random, 190),
  student: sentenceOf(random, 90),
});

function documentOf(size, edition) {
  const type = (name) => ({
    name,
    definition: `What a ${name} is.`,
    student: `A ${name}.`,
    translations: {},
  });
  return {
    id: uuidOf(`document ${size}`),
    key: `synthetic-${size}`,
    title: `A framework of ${size} items`,
    creator: 'Waymark project',
    publisher: null,
    description: 'Made for measuring.',
    language: 'en',
    version: `2026.${edition}`,
    adoptionStatus: 'Implemented',
    statusStartDate: null,
    notes: null,
    subjects: ['Career and Technical Education'],
    license: {
      title: 'CC0 1.0',
      uri: 'https://creativecommons.org/publicdomain/zero/1.0/',
      text: 'Free to use.',
    },
    uriBase: 'https://waymark.example',
    namespace: uuidOf('namespace'),
    changed: CHANGED,
    itemTypes: {
      area: type('CTE Area'),
      element: type('Essential Element'),
      cluster: type('Career Cluster'),
      pathway: type('Career Pathway'),
      program: type('Program of Study'),
      statement: type('Knowledge and Skill Statement'),
    },
    occupationCodes: {},
    crosswalks: [],
    translations: {},
  };
}

function linked(document, items) {
  const children = grouped(items, (item) => [item.parentId]);
  const statements = grouped(items, (item) =>
    item.type === 'statement' ? [item.id, item.clusterId, item.pathwayId] : [],
  );
  return Object.freeze({
    document,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byCode: new Map(items.map((item) => [item.code, item])),
    childrenOf: (id) => children.get(id) ?? [],
    statementsUnder: (id) => statements.get(id) ?? [],
  });
}

function grouped(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Calls for 1 … count. */
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));

/** Parts of a whole as equal as whole numbers can be, one at each call. */
function shares(whole, parts) {
  let left = parts;
  let rest = whole;
  return () => {
    const part = Math.ceil(rest / left);
    rest -= part;
    left -= 1;
    return part;
  };
}
