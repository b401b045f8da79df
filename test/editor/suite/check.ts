/** The few assertions that the suites need, where Node's `assert` is absent: a web worker. */
export function equal<T>(actual: T, expected: T, what: string): void {
  if (!Object.is(actual, expected)) fail(what, actual, expected);
}

/** Compares as JSON. */
export function same<T>(actual: T, expected: T, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(what, actual, expected);
}

export function matches(actual: string, expected: RegExp, what: string): void {
  if (!expected.test(actual)) fail(what, actual, String(expected));
}

export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what}: absent`);
  return value;
}

function fail(what: string, actual: unknown, expected: unknown): never {
  throw new Error(`${what}: expected ${print(expected)}, got ${print(actual)}`);
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
