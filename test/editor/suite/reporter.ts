export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export interface Outlet {
  readonly print: (line: string) => void;
  readonly done: (tally: Tally) => void;
}

/** Prints what the runner does. Mocha's own reporters want a terminal, or a page. */
export function report(runner: Mocha.Runner, { print, done }: Outlet): void {
  const failures: string[] = [];
  let passed = 0;
  let depth = 0;
  const line = (text: string) => print('  '.repeat(depth) + text);

  runner.on('suite', (suite) => {
    if (!suite.root) line(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => (depth -= 1));
  runner.on('pass', (test) => {
    passed += 1;
    line(`✔ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('fail', (test, error: Error) => {
    failures.push(`${failures.length + 1}) ${test.fullTitle()}\n${indent(error.stack ?? error.message)}`);
    line(`${failures.length}) ${test.title}`);
  });
  runner.once('end', () => {
    print(`\n  ${passed} passing, ${failures.length} failing`);
    for (const failure of failures) print(`\n  ${failure}`);
    done({ passed, failed: failures.length });
  });
}

function indent(text: string): string {
  return text.replace(/^/gm, '     ');
}
