import { deepStrictEqual as same, equal, ok, rejects } from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { unpack } from '../../../client/src/evidence/unpack';

async function read(bytes: Uint8Array, limit = 1e9) {
  const budget = { bytes: limit };
  const pieces = unpack(bytes, budget);
  let text = '';
  let number = 0;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return { text, number, outcome: value, left: budget.bytes };
    text += value;
    number++;
  }
}

describe('log files in the editor', () => {
  it('are read as they are, and unpacked', async () => {
    const text = JSON.stringify({ Records: ['Grüße'] });
    for (const bytes of [Buffer.from(text), gzipSync(text)]) {
      const { outcome, ...got } = await read(bytes, 100);
      same([got.text, outcome, got.left], [text, 'all', 100 - Buffer.byteLength(text)]);
    }
    same((await read(new Uint8Array())).text, '');
  });

  it('come in pieces, letters across their edges included', async () => {
    const text = `${'a'.repeat(1024 * 1024 - 1)}ä${'b'.repeat(3_000_000)}`;
    for (const bytes of [Buffer.from(text), gzipSync(text)]) {
      const got = await read(bytes);
      ok(got.number > 3, String(got.number));
      ok(got.text === text);
    }
  });

  it('are left where they unpack to more than the budget', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { outcome, text } = await read(bomb, 1_000_000);
    equal(outcome, 'too large');
    ok(text.length <= 1_000_000);
    equal((await read(Buffer.from('four'), 3)).outcome, 'too large');
  });

  it('are damaged where gzip says so', async () => {
    await rejects(read(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])));
    await rejects(read(gzipSync('text').subarray(0, 12)));
  });
});
