import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { defaultSettings, readSettings } from '../settings';
import type { Settings } from '../settings';
import type { Client } from './client';

/** The settings of each document, asked of the client once and again after a change. */
export interface SettingsSource {
  of(uri: string): Promise<Settings>;
  /** The document is closed: it may open again in another language or folder. */
  forget(uri: string): void;
  /** Counts up with every change of any setting. */
  generation(): number;
  listen(changed: () => void): void;
}

export function createSettingsSource(connection: Connection, client: () => Client): SettingsSource {
  const known = new Map<string, Promise<Settings>>();
  let pushed = defaultSettings;
  let generation = 0;

  const ask = async (uri: string): Promise<Settings> => {
    if (!client().configuration) return pushed;
    return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'leastwise' }));
  };
  return {
    of(uri) {
      const asked = known.get(uri) ?? ask(uri);
      known.set(uri, asked);
      // A question that failed is asked again, and until then nothing is set.
      return asked.catch(() => {
        known.delete(uri);
        return defaultSettings;
      });
    },
    forget: (uri) => known.delete(uri),
    generation: () => generation,
    listen(changed) {
      if (client().watchesConfiguration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'leastwise' });
      }
      connection.onDidChangeConfiguration(({ settings }) => {
        pushed = readSettings((settings as { leastwise?: unknown } | null)?.leastwise);
        known.clear();
        generation++;
        changed();
      });
    },
  };
}
