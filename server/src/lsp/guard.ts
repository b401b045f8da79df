import type { Connection } from 'vscode-languageserver';

/** Keeps a fault in one request from ending the server, and says each fault once. */
export interface Guard {
  run<T>(otherwise: T, work: () => Promise<T> | T): Promise<T>;
  /** A part of the server failed; said once for each part. */
  readonly report: (part: string, error: unknown) => void;
}

export function createGuard(connection: Connection): Guard {
  const reported = new Set<string>();
  const report = (part: string, error: unknown) => {
    if (reported.has(part)) return;
    reported.add(part);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`Leastwise: ${part} failed and its answer is missing. ${detail}`);
  };
  return {
    report,
    async run(otherwise, work) {
      try {
        return await work();
      } catch (error) {
        report(error instanceof Error ? error.message : 'a request', error);
        return otherwise;
      }
    },
  };
}
