import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServiceReference } from '../reference/model';
import { defaultSettings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { CommandLine } from './command-line';
import { decodeText, encodeLike } from './decode';
import { printable } from './printable';
import { problemOf, sourcesAt } from './sources';
import type { Source } from './sources';
import { syntaxProblem } from './syntax';

/** A file with policies that is read, and perhaps written anew; or standard input. */
export interface OneDocument {
  /** As the person wrote it. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

/** Undefined where there is no policy to be had, which has been said then. */
export async function readDocument(
  path: string,
  commandLine: CommandLine,
  reference: ServiceReference,
): Promise<OneDocument | undefined> {
  const [source, another] = sourcesAt(path, commandLine);
  if (!source || 'problem' in source || another || !isAt(path, source)) {
    const problem = source && 'problem' in source ? source.problem : 'not a file';
    complain(commandLine, `${path}: ${problem}`);
    return undefined;
  }
  const { name, fileName } = source;
  try {
    const bytes = await source.read();
    const text = decodeText(bytes);
    const snapshot =
      text === undefined
        ? undefined
        : takeSnapshot(text, { fileName, reference, settings: defaultSettings, today: commandLine.today });
    const problem = snapshot ? syntaxProblem(snapshot) : 'not JSON: not even text in UTF-8';
    if (snapshot && problem === undefined && snapshot.file.policies.length)
      return { path, name, bytes, snapshot };
    complain(commandLine, `${name}: ${problem ?? 'no policy found'}`);
  } catch (error) {
    complain(commandLine, `${name}: ${problemOf(error)}`);
  }
  return undefined;
}

/**
 * Writes the text in place of the document's, in its encoding, or to standard output where that is not wanted or there is
 * no file. False where it could not be written, which has been said then.
 */
export async function putText(
  text: string,
  { path, bytes, snapshot }: OneDocument,
  write: boolean,
  commandLine: CommandLine,
): Promise<boolean> {
  if (!write || path === '-') {
    await commandLine.out(text.endsWith('\n') ? text : `${text}\n`);
    return true;
  }
  if (text === snapshot.text) return true;
  try {
    writeFileSync(resolve(commandLine.cwd, path), encodeLike(text, bytes));
    return true;
  } catch (error) {
    complain(commandLine, `${path}: ${problemOf(error).replace('cannot be read', 'cannot be written')}`);
    return false;
  }
}

/** What could not be done, on standard error. */
export function complain(commandLine: CommandLine, problem: string): void {
  commandLine.error(`leastwise: ${printable(problem)}\n`);
}

/** Whether the source is the path itself, and not a file of the folder that it is. */
function isAt(path: string, { name }: Source): boolean {
  return name === path || name === path.replaceAll('\\', '/');
}
