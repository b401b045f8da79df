import type { Connection } from 'vscode-languageserver';
import type { Guard } from './guard';
import { baseTextMethod, basesChangedMethod } from './protocol';
import type { BaseText, BaseTextParams } from './protocol';

/** What open documents are compared with: their texts in git, which the client knows. */
export interface Bases {
  /** Undefined where there is none. Asked for once, and again after something changed in git. */
  of(uri: string): Promise<BaseText | undefined>;
  forget(uri: string): void;
  listen(changed: () => void): void;
}

export interface BasesOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  /** Whether the client asks git for us. */
  knows(): boolean;
}

export function createBases({ connection, guard, knows }: BasesOptions): Bases {
  const known = new Map<string, Promise<BaseText | undefined>>();
  const ask = (uri: string) =>
    guard.run(undefined, async () => {
      const params: BaseTextParams = { uri };
      const base = await connection.sendRequest<unknown>(baseTextMethod, params);
      return isBaseText(base) ? base : undefined;
    });
  return {
    of(uri) {
      if (!knows()) return Promise.resolve(undefined);
      const asked = known.get(uri) ?? ask(uri);
      known.set(uri, asked);
      return asked;
    },
    forget: (uri) => known.delete(uri),
    listen(changed) {
      connection.onNotification(basesChangedMethod, () => {
        known.clear();
        changed();
      });
    },
  };
}

function isBaseText(value: unknown): value is BaseText {
  const { text, name } = (value ?? {}) as Partial<Record<keyof BaseText, unknown>>;
  return typeof name === 'string' && (typeof text === 'string' || text === null);
}
