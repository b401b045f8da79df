import { writeIpRange } from '../../values/ip-range';
import { coverOf } from '../../values/range-cover';
import type { RangeCover } from '../../values/range-cover';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { Report } from '../rule';
import { count, quote } from '../../text/words';
import { ipConditions } from './ranges';
import type { RangeValue } from './ranges';

/**
 * Whatever the operator, what counts is whether an address lies in any of the ranges; a set prefix changes nothing of
 * that. Access Analyzer does not make this check.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export const redundantIpRange = defineRule(
  {
    id: 'redundant-ip-range',
    family: 'condition-values',
    severity: 'information',
    docs: {
      summary: 'A range of IP addresses that another one holds, or ranges that together are one.',
      why: `An address is compared with every range of the list, so a range that lies in another one has no effect. Whoever
takes the smaller range out of the list later takes nothing away.

Neighbouring ranges that together are one larger range can be written as that one: a policy has room for so many
characters only.`,
      mend: 'Remove the range that lies in another one. Write ranges that together are one as that one.',
      bad: [
        withValues(['203.0.113.0/24', '203.0.113.7']),
        withValues(['203.0.113.0/25', '203.0.113.128/25']),
        withValues(['2001:db8::/32', '2001:db8:1::/48']),
      ],
      good: [
        withValues(['203.0.113.0/24', '198.51.100.7']),
        withValues(['203.0.113.0/25', '203.0.114.0/25']),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html',
      ],
    },
  },
  (context) => {
    for (const { ranges } of context.once(ipConditions)) {
      if (ranges.length < 2) continue;
      const { covered, joined } = coverOf(ranges);
      for (const each of covered) context.report(reportOfCovered(each));
      for (const each of joined) context.report(reportOfJoined(each));
    }
  },
);

function reportOfCovered({ each, by }: RangeCover<RangeValue>['covered'][number]): Report {
  return {
    at: each.at,
    unnecessary: true,
    message:
      each.text === by.text
        ? `${quote(each.text)} stands in the list twice, and once is enough.`
        : `${quote(each.text)} has no effect: all of it lies in ${quote(by.text)}.`,
    related: [{ ...spanOf(by), message: 'The range that holds it.' }],
    fixes: () => [
      {
        title: `Remove ${quote(each.text)}`,
        effect: 'same',
        preferred: true,
        edits: [{ edit: 'remove', target: each.at }],
      },
    ],
  };
}

function reportOfJoined({ parts, whole }: RangeCover<RangeValue>['joined'][number]): Report {
  const inOrder = parts.toSorted((left, right) => left.at.offset - right.at.offset);
  const [first = inOrder[0] as RangeValue, ...others] = inOrder;
  const written = writeIpRange(whole);
  return {
    at: first.at,
    message: `${quote(first.text)} and ${others.length === 1 ? quote(others[0]?.text ?? '') : count(others.length, 'other range')} together are ${quote(written)}.`,
    related: others
      .slice(0, relatedLimit)
      .map((each) => ({ ...spanOf(each), message: `A part of ${quote(written)}.` })),
    fixes: () => [joining(first, others, written)],
  };
}

/** More than that nobody looks through. */
const relatedLimit = 10;

function joining(first: RangeValue, others: readonly RangeValue[], whole: string): Fix {
  return {
    title: `Write ${count(others.length + 1, 'range')} as ${quote(whole)}`,
    effect: 'same',
    preferred: true,
    edits: [
      { edit: 'replace', target: first.at, with: whole },
      ...others.map(({ at }) => ({ edit: 'remove' as const, target: at })),
    ],
  };
}

function spanOf({ at: { offset, length } }: RangeValue) {
  return { offset, length };
}

function withValues(values: readonly string[]) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition: { IpAddress: { 'aws:SourceIp': values } },
    },
    'identity',
  );
}
