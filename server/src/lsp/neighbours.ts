import type { Connection } from 'vscode-languageserver';
import { parseJsonFile } from '../hosts/json/parse';
import { seenIn } from '../policy/seen';
import type { Seen } from '../policy/seen';
import type { Guard } from './guard';
import { policyTextsMethod } from './protocol';
import type { PolicyText } from './protocol';

/** What the policies of the workspace name that are not open. */
export interface Neighbours {
  /** By the address of the document; what is known by now: the first question only sets out to find it. */
  seen(): ReadonlyMap<string, Seen>;
  /** A document was opened or closed: it may be one of the files, and watchers miss what lies in a new folder. */
  readonly refresh: () => void;
  listen(): void;
}

export interface NeighboursOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  /** Whether the client reads files for us. */
  reads(): boolean;
  /** Whether the document of that address is open, and so known better than by its file. */
  isOpen(uri: string): boolean;
}

/**
 * Asks the client, which can read files in every host, when somebody first wants to know, and again after a file
 * changed. Only what the policies name is kept, not their text.
 */
export function createNeighbours({ connection, guard, reads, isOpen }: NeighboursOptions): Neighbours {
  let known: ReadonlyMap<string, Seen> = new Map();
  let current = false;

  const read = () =>
    guard.run(undefined, async () => {
      const texts = await connection.sendRequest<unknown>(policyTextsMethod);
      known = new Map(
        (Array.isArray(texts) ? texts : []).filter(isPolicyText).map(({ uri, text }) => {
          const file = parseJsonFile(text, { fileName: '', kindFromSetting: undefined });
          return [uri, seenIn(file)];
        }),
      );
    });
  const refresh = () => {
    current = false;
  };
  return {
    refresh,
    seen() {
      if (!current && reads()) {
        current = true;
        void read();
      }
      return known;
    },
    listen() {
      // Each save of what somebody is writing would have hundreds of files read anew.
      connection.onDidChangeWatchedFiles(({ changes }) => {
        if (changes.some(({ uri }) => !isOpen(uri))) refresh();
      });
    },
  };
}

function isPolicyText(value: unknown): value is PolicyText {
  const { uri, text } = (value ?? {}) as Partial<Record<keyof PolicyText, unknown>>;
  return typeof uri === 'string' && typeof text === 'string';
}
