/**
 * migrate-mongo for jest, which cannot load the package's own entry (a generator file in it declares __dirname, as ES modules may). The
 * functions are the package's own.
 */
const path = require('node:path');

const lib = path.resolve(__dirname, '../../node_modules/migrate-mongo/lib');
module.exports = {
  config: require(path.join(lib, 'env/config.js')).default,
  up: require(path.join(lib, 'actions/up.js')).default,
  status: require(path.join(lib, 'actions/status.js')).default,
};
