import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Seen } from '../policy/seen';
import { ageInDays, isOld } from '../reference/age';
import type { ServiceReference } from '../reference/model';
import type { Settings } from '../settings';
import { takeSnapshot } from '../snapshot';
import type { Snapshot } from '../snapshot';
import { fileNameOf } from './file-name';
import { statusMethod } from './protocol';
import type { StatusParams } from './protocol';
import type { SettingsSource } from './settings';

/** The snapshot of each open document's newest version; every feature shares it. */
export interface Snapshots {
  of(document: TextDocument): Promise<Snapshot>;
  /** Of a text that need not be open; it is not kept. */
  ofText(uri: string, text: string): Promise<Snapshot>;
  forget(uri: string): void;
  /** What each open document names, by its address. */
  seen(): ReadonlyMap<string, Seen>;
}

export interface SnapshotsOptions {
  readonly connection: Connection;
  readonly settings: SettingsSource;
  /** The addresses of the workspace's folders. */
  folders(): readonly string[];
  reference(): Promise<ServiceReference>;
  today(): Date;
  crashed(rule: string, error: unknown): void;
}

export function createSnapshots({
  connection,
  settings,
  folders,
  reference: loadReference,
  today,
  crashed,
}: SnapshotsOptions): Snapshots {
  const taken = new Map<string, { readonly of: string; readonly snapshot: Snapshot }>();
  const said = new Map<string, string>();

  const say = (uri: string, { file, reference }: Snapshot) => {
    const { version, updatedAt } = reference;
    const status: StatusParams = {
      uri,
      policies: file.policies.map(({ kind, kindFrom, attachedTo, statements }) => ({
        kind,
        kindFrom,
        ...(attachedTo && { attachedTo }),
        statements: statements.length,
      })),
      reference: {
        version,
        updatedAt,
        days: ageInDays(reference, today()),
        isOld: isOld(reference, today()),
      },
    };
    const text = JSON.stringify(status);
    if (said.get(uri) === text) return;
    said.set(uri, text);
    void connection.sendNotification(statusMethod, status);
  };

  const take = (uri: string, text: string, wanted: Settings, ready: ServiceReference) =>
    takeSnapshot(text, {
      fileName: fileNameOf(uri, folders()),
      settings: wanted,
      reference: ready,
      today: today(),
      crashed,
    });

  return {
    async of(document) {
      const { uri } = document;
      const [ready, wanted] = await Promise.all([loadReference(), settings.of(uri)]);
      // The document may have changed while we waited: the text and the version are read together, after it.
      const of = `${document.version}:${settings.generation()}:${folders().join()}`;
      const known = taken.get(uri);
      if (known?.of === of) return known.snapshot;
      const snapshot = take(uri, document.getText(), wanted, ready);
      taken.set(uri, { of, snapshot });
      say(uri, snapshot);
      return snapshot;
    },
    async ofText(uri, text) {
      const [ready, wanted] = await Promise.all([loadReference(), settings.of(uri)]);
      if (!taken.has(uri)) settings.forget(uri);
      return take(uri, text, wanted, ready);
    },
    seen: () => new Map([...taken].map(([uri, { snapshot }]) => [uri, snapshot.seen()])),
    forget(uri) {
      taken.delete(uri);
      said.delete(uri);
    },
  };
}
