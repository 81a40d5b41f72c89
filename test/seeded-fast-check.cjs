// Every run of a commit tries the same examples; PROPERTY_SEED=… tries others. See CONTRIBUTING.md.
const fc = jest.requireActual('../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });

module.exports = fc;
