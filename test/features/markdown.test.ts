import { ok, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { code, escape, excerpt, plain } from '../../server/src/features/markdown';
import { hostileTexts } from './hover/hostile';
import { outsideCode } from './hover/outside-code';

describe('Markdown', () => {
  for (const text of hostileTexts) {
    it(`is not made by ${JSON.stringify(text)}`, () => {
      equal(outsideCode(code(text)), '');
      for (const shown of [code(text), escape(text)]) {
        ok(!/[\n\r\t\0]|\p{Cf}|\p{Surrogate}/u.test(shown), 'a letter that shows nothing');
        ok(!/[<>[\]`*_~|#&@$!{}]/.test(outsideCode(shown)), 'a mark that does something');
        ok(!/(?:https?|ftp|command|vscode|mailto):\S|www\.\S/.test(outsideCode(shown)), 'an address');
        ok(!/^(?:-|\d+[.)])/.test(shown), 'a list');
      }
    });
  }

  const codes: readonly (readonly [text: string, shown: string])[] = [
    ['s3:*', '`s3:*`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    [' a ', '`  a  `'],
    ['', '`""`'],
  ];
  for (const [text, shown] of codes)
    it(`shows ${JSON.stringify(text)} as ${shown}`, () => equal(code(text), shown));

  it('keeps plain words as they are', () =>
    equal(escape('Grants permission to list (all) buckets.'), 'Grants permission to list (all) buckets.'));

  it('cuts long texts, never within a letter', () => {
    equal(code('a'.repeat(200)), `\`${'a'.repeat(120)}…\``);
    ok(!/\p{Surrogate}/u.test(code(`a${'😀'.repeat(60)}`)));
    equal(excerpt('one two three', 9), 'one two…');
    equal(excerpt('one two', 9), 'one two');
  });

  it('is taken off for plain text', () => {
    equal(
      plain(
        `**Title.** _Added:_ ${code('a`*b*')} ${escape('x_y [z]')}\n\n---\n\n- [Page](https://aws.amazon.com/)`,
      ),
      'Title. Added: a`*b* x_y [z]\n\n- Page: https://aws.amazon.com/',
    );
  });
});
