import fc from 'fast-check';

/**
 * Property tests draw the same cases in each run, so that a change does not fail by chance. With
 * `FUZZ_RUNS` they draw others each time, and a failure prints its seed.
 */
if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: 20_231_108 });
