import { rmSync } from 'node:fs';

/** Undoes what `onExit` or `removeOnExit` arranged, without doing it. */
type Release = () => void;

/**
 * Runs `action` however this process ends, save by SIGKILL. The latest goes first, so that programs have ended
 * before the folders that they write into are removed.
 */
export function onExit(action: () => void): Release {
  if (actions.size === 0) listen();
  actions.add(action);
  return () => actions.delete(action);
}

export function removeOnExit(path: string): Release {
  return onExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
}

// A process has one end, so this is the process's state rather than any caller's.
const actions = new Set<() => void>();
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

function listen(): void {
  process.removeListener('exit', runAll).on('exit', runAll);
  // A signal ends Node without an `exit` event unless somebody listens.
  for (const signal of Object.keys(signals)) process.removeListener(signal, end).on(signal, end);
}

function runAll(): void {
  for (const action of [...actions].reverse()) action();
}

function end(signal: keyof typeof signals): void {
  process.exit(128 + signals[signal]);
}
