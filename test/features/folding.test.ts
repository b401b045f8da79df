import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { foldingRanges } from '../../server/src/features/folding';
import { snapshotOf } from '../support/document';
import { brokenTexts } from './broken';

/** Start and end line of each range, the first line being 0. */
function folds(text: string): readonly (readonly [number, number])[] {
  return foldingRanges(snapshotOf(text)).map(({ startLine, endLine }) => [startLine, endLine]);
}

const rows: readonly (readonly [
  what: string,
  lines: readonly string[],
  expected: ReturnType<typeof folds>,
])[] = [
  [
    'the policy, its statements, elements, operators and keys',
    [
      '{',
      '  "Version": "2012-10-17",',
      '  "Statement": [',
      '    {',
      '      "Effect": "Allow",',
      '      "Action": [',
      '        "s3:GetObject"',
      '      ],',
      '      "Principal": {',
      '        "AWS": [',
      '          "111122223333"',
      '        ]',
      '      },',
      '      "Resource": "*",',
      '      "Condition": {',
      '        "StringLike": {',
      '          "s3:prefix": [',
      '            "a"',
      '          ]',
      '        }',
      '      }',
      '    }',
      '  ]',
      '}',
    ],
    [
      [0, 22],
      [2, 21],
      [3, 20],
      [5, 6],
      [8, 11],
      [9, 10],
      [14, 19],
      [15, 18],
      [16, 17],
    ],
  ],
  [
    'the outermost of those that begin on one line',
    ['{"Version": "2012-10-17", "Statement": [{', '  "Effect": "Allow",', '  "Action": "s3:*"', '}]}'],
    [[0, 2]],
  ],
  [
    'a second statement that begins where the first ends',
    [
      '{"Version": "2012-10-17",',
      ' "Statement": [{',
      '    "Effect": "Allow"',
      '  }, {',
      '    "Effect": "Deny"',
      '  }]',
      '}',
    ],
    [
      [0, 5],
      [1, 4],
      [3, 4],
    ],
  ],
  ['nothing on one line', ['{"Version": "2012-10-17", "Statement": []}'], []],
  ['nothing on two lines', ['{"Version": "2012-10-17",', '"Statement": []}'], []],
  ['nothing that is no policy', ['{', '  "name": "a",', '  "version": "1"', '}'], []],
  [
    'the policy of a template, and its functions',
    [
      '{"Resources": {',
      '  "Policy": {',
      '    "PolicyDocument": {',
      '      "Statement": {',
      '        "Effect": "Allow",',
      '        "Action": {"Fn::If": [',
      '          "c",',
      '          "s3:*",',
      '          [',
      '            "sqs:*"',
      '          ]',
      '        ]}',
      '      }',
      '    }',
      '  }',
      '}}',
    ],
    [
      [2, 12],
      [3, 11],
      [5, 10],
      [8, 9],
    ],
  ],
  [
    'lines that end in CR LF',
    ['{"Version": "2012-10-17",\r', '"Statement": [\r', '\r', ']}'],
    [
      [0, 2],
      [1, 2],
    ],
  ],
];

describe('folding', () => {
  for (const [what, lines, expected] of rows)
    it(`covers ${what}`, () => deepEqual(folds(lines.join('\n')), expected));

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        const ranges = folds(text);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const [start, end] of ranges) ok(start >= 0 && start < end && end < lines, text);
        const starts = ranges.map(([start]) => start);
        deepEqual(
          starts,
          [...new Set(starts)].sort((left, right) => left - right),
          text,
        );
      }),
      { numRuns: 60 },
    );
  });
});
