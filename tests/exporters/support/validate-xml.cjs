/**
 * xmllint-wasm in a process of its own: options as JSON in, its result as JSON out. Its threads now and then crash the process that they
 * run in (Node 20), which must not be one of jest's.
 */
const { text } = require('node:stream/consumers');
const { validateXML } = require('xmllint-wasm');

text(process.stdin)
  .then((options) => validateXML(JSON.parse(options)))
  .then(({ valid, errors }) => {
    process.stdout.write(JSON.stringify({ valid, errors: errors.map(({ rawMessage }) => rawMessage) }));
  });
