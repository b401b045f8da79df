/** Starts every line of a test run, which VS Code mixes with its own. */
export const testMark = 'leastwise-test|';

/** Starts the line that carries the result of a suite, as JSON. */
export const tallyMark = 'tally|';
