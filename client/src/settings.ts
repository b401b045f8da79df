import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { WindowKinds } from './kind/window-kinds';

/**
 * Answers the server's questions for settings. The client's own answer knows a document's folder; this one knows its
 * language too (`"[jsonc]": { "leastwise.rules": … }`), and the kinds that were picked for this window.
 */
export function createSettingsMiddleware(windowKinds: WindowKinds): Middleware {
  return {
    workspace: {
      configuration: ({ items }) =>
        items.map(({ scopeUri, section = '' }) => {
          const settings = plain(
            vscode.workspace.getConfiguration(undefined, scopeOf(scopeUri)).get(section),
          );
          const kind = scopeUri === undefined ? undefined : windowKinds.of(scopeUri);
          if (kind === undefined || section !== 'leastwise') return settings;
          // The answer is for this document alone, whatever its path is.
          return { ...(settings as object | null), kinds: { '**': kind } };
        }),
    },
  };
}

function scopeOf(uri: string | undefined): vscode.ConfigurationScope | undefined {
  if (uri === undefined) return undefined;
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri) ?? vscode.Uri.parse(uri);
}

/** Settings are proxies, which cannot be posted to a web worker. */
function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
