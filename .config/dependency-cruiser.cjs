/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'schemas-import-nobody',
      comment: 'The contract stands alone: everyone reads it, so it must not know its readers.',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { path: '^(world|mock-sharefile|reference-connector|harness|bench|test)/' },
    },
    {
      name: 'world-imports-nobody',
      comment: 'Time, chance and due work are below everything: a world knows nothing of what lives in it.',
      severity: 'error',
      from: { path: '^world/' },
      to: { path: '^(schemas|mock-sharefile|reference-connector|harness|bench|test)/' },
    },
    {
      name: 'parts-meet-only-over-http',
      comment:
        'A check that shares code with what it checks cannot fail: provider, subject and harness meet over HTTP.',
      severity: 'error',
      from: {
        path: '^(mock-sharefile|reference-connector|harness)/',
        pathNot: '^harness/deployment/start-local-deployment\\.ts$',
      },
      to: { path: '^(mock-sharefile|reference-connector|harness)/', pathNot: '^$1/' },
    },
    {
      name: 'deployment-enters-by-the-front-door',
      comment: 'The local deployment starts the parts through their index.ts, as any embedder would.',
      severity: 'error',
      from: { path: '^harness/deployment/' },
      to: { path: '^(mock-sharefile|reference-connector)/(?!index\\.ts$)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ is the part that can be reasoned about: no web server, files, sockets or processes.',
      severity: 'error',
      from: { path: '^(mock-sharefile|reference-connector)/domain/' },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|timers|process|dns|tls)(/|$)|node_modules/(express|undici)/',
      },
    },
    {
      name: 'domain-never-looks-outward',
      comment: 'Inner code must not know who serves or delivers it.',
      severity: 'error',
      from: { path: '^(mock-sharefile|reference-connector)/domain/' },
      to: {
        path: '^(mock-sharefile|reference-connector)/(http|delivery|events|sharefile|accounts|index|settings-file)',
      },
    },
    {
      name: 'checks-and-reports-are-pure',
      comment: 'A run can be judged again later and elsewhere, without the servers.',
      severity: 'error',
      from: { path: '^harness/(scenario|checks|report|grid)/' },
      to: {
        path: '^harness/(run|deployment|cli|lab)/|^(node:)?(fs|net|http|https|child_process|dns|tls)(/|$)|node_modules/(express|undici)/',
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan-packages',
      comment: 'What is imported must be declared, or npm ci elsewhere breaks.',
      severity: 'error',
      from: { path: '^(world|schemas|mock-sharefile|reference-connector|harness|bench)/' },
      // package.json's "//dependencies" makes each package npm-no-pkg besides what it is.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
        dependencyTypesNot: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'type-only'],
      },
    },
    {
      name: 'shipped-code-needs-no-development-package',
      comment: 'devDependencies are not there when the package is installed.',
      severity: 'error',
      from: { path: '^(world|schemas|mock-sharefile|reference-connector|harness)/', pathNot: '^schemas/generate' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
