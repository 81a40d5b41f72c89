/** Style sheets in tests of components: every class has the name that the code asks for. */
module.exports = new Proxy({}, { get: (_names, name) => (name === '__esModule' ? false : name) });
