import type { ServiceReference } from '../reference/model';

/** What a run of the command line has of the world, so that a test can hand it another one. */
export interface CommandLine {
  readonly version: string;
  readonly cwd: string;
  readonly today: Date;
  /** Whether standard output is a terminal that shows colour. */
  readonly color: boolean;
  /** The width of that terminal, or what a line may have where there is none. */
  readonly columns: number;
  /** Resolves once the text has been taken; false where nobody reads any more. */
  out(text: string): Promise<boolean>;
  error(text: string): void;
  readStdin(): Promise<Uint8Array>;
  /** Throws where the installation is broken. */
  openReference(): ServiceReference;
  /** Starts the language server over standard input and output; resolves when it is up. */
  serve(): Promise<unknown>;
}

/** Clean or only hints; findings; could not run, or not on everything that was asked for. */
export type ExitCode = 0 | 1 | 2;
