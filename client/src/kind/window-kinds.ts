import type { KindName } from './kind-words';

/**
 * Kinds that were picked for documents that no settings can name: untitled ones, and files outside of every workspace
 * folder. They hold until the window closes. Documents are named by their address.
 */
export interface WindowKinds {
  of(uri: string): KindName | undefined;
  /** Undefined: decide automatically again. */
  set(uri: string, kind: KindName | undefined): void;
}

export function createWindowKinds(): WindowKinds {
  const kinds = new Map<string, KindName>();
  return {
    of: (uri) => kinds.get(uri),
    set(uri, kind) {
      if (kind === undefined) kinds.delete(uri);
      else kinds.set(uri, kind);
    },
  };
}
