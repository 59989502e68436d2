/** The arrows of docs/ARCHITECTURE.md as rules: each room may know only the rooms named here. */
const room = (name, mayKnow) => ({
  name: `${name}-knows-only`,
  comment: `src/${name} may import only: ${mayKnow.join(', ') || 'nothing of src'}`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...mayKnow.map((r) => `^src/${r}(/|$)`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    room('shared', []),
    room('framework', ['shared']),
    room('tagging', ['framework', 'shared']),
    room('exporters', ['framework/model', 'shared']),
    room('case-api', ['framework', 'exporters/case', 'shared']),
    room('lti', ['shared']),
    room('lms', ['tagging', 'shared']),
    room('practice-lms', ['shared']),
    room('web', ['framework', 'tagging', 'lti', 'case-api', 'exporters', 'shared']),
    {
      name: 'exporters-touch-no-database-and-no-http',
      severity: 'error',
      from: { path: '^src/exporters/' },
      to: { path: '^(node:)?(http|https|net)$|node_modules/(express|mongoose|mongodb)/' },
    },
    {
      name: 'only-lti-imports-ltijs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lti/' },
      to: { path: 'node_modules/ltijs/' },
    },
    {
      name: 'routes-never-touch-a-store',
      severity: 'error',
      from: { path: '\\.routes\\.tsx?$' },
      to: { path: '\\.store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-show-only-their-index',
      comment: 'From outside a feature, import its index.ts (framework also shows model/).',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/(framework|tagging|case-api|lti|lms|practice-lms)/',
        pathNot: ['^src/$1/', '/index\\.ts$', '^src/framework/model/'],
      },
    },
    {
      name: 'standards-and-tests-stay-out-of-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|standards)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
