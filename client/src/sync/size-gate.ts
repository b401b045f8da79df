/**
 * The most UTF-16 units of text that a document may have to be sent to the server. A managed policy has at most 6,144
 * characters and a template at most a million bytes: what is longer is data, not something that a person wrote.
 */
export const sizeLimit = 2 * 1024 * 1024;

/** What the server must be told of a changed document. */
export type SyncStep = 'change' | 'open' | 'close' | 'nothing';

/** Keeps the server from ever hearing of a document that is too large. Documents are named by their address. */
export interface SizeGate {
  /** Whether the server may be told that the document opened. */
  opens(uri: string, length: number): boolean;
  /** What a change means to the server, which has the document, or has not, by its size before. */
  changes(uri: string, length: number): SyncStep;
  /** Whether the server must be told that the document closed. */
  closes(uri: string): boolean;
  keepsOut(uri: string): boolean;
}

export function createSizeGate(limit = sizeLimit): SizeGate {
  /** Documents that are too large; `leaving` until the server has been told that the document closed. */
  const large = new Map<string, 'leaving' | 'out'>();
  return {
    opens(uri, length) {
      if (length > limit) large.set(uri, 'out');
      else large.delete(uri);
      return length <= limit;
    },
    changes(uri, length) {
      if (length > limit) {
        if (large.has(uri)) return 'nothing';
        large.set(uri, 'leaving');
        return 'close';
      }
      return large.delete(uri) ? 'open' : 'change';
    },
    closes(uri) {
      if (large.get(uri) === 'leaving') {
        large.set(uri, 'out');
        return true;
      }
      return !large.delete(uri);
    },
    keepsOut: (uri) => large.has(uri),
  };
}
