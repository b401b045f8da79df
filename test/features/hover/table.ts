import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PolicyKind } from '../../../server/src/policy/model';
import { hoverIn } from './at';

export interface Row {
  /** A policy with the caret `¦` in it. */
  readonly document: string;
  readonly kind?: PolicyKind;
  /** What the hover says; a text is looked for as it stands. */
  readonly says: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
  /** What the hover is for; absent: not looked at. */
  readonly token?: string;
}

export function describeHovers(title: string, rows: readonly Row[]): void {
  describe(`a hover over ${title}`, () => {
    for (const { document, kind, says, silent = [], token } of rows) {
      it(`${document}${kind ? ` as ${kind}` : ''}`, () => {
        const { value = '', token: shown } = hoverIn(document, kind ? { kind } : {}) ?? {};
        if (token !== undefined) equal(shown, token);
        for (const each of says) ok(holds(value, each), `${String(each)} is missing in\n${value}`);
        for (const each of silent) ok(!holds(value, each), `${String(each)} stands in\n${value}`);
      });
    }
  });
}

function holds(value: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? value.includes(part) : part.test(value);
}
