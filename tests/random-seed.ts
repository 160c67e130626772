import fc from 'fast-check';

/**
 * Properties draw the same cases in each run, so that a check that passed passes again; with
 * `FUZZ_RUNS` they draw others each time, and a failure prints its seed.
 */
if (process.env['FUZZ_RUNS'] === undefined) fc.configureGlobal({ seed: 20_231_108 });
