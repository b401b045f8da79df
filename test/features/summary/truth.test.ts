import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTest } from '../../../server/src/features/summary/when/read';
import { parseJsonFile } from '../../../server/src/hosts/json/parse';
import { operatorNames } from '../../../server/src/policy/operator';
import { realReference } from '../../support/reference';

/** What a request has for the key; undefined where it lacks it. */
type Request = readonly string[] | undefined;

/**
 * Every operator against every request, by IAM's rules and by the words. The words are read back here by what they
 * say, so that a wrong double negation shows.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
describe('the words of a condition', () => {
  for (const base of operatorNames)
    for (const set of ['', 'ForAllValues:', 'ForAnyValue:'])
      for (const suffix of ['', 'IfExists'])
        for (const value of base === 'Bool' || base === 'Null' ? ['true', 'false'] : ['5'])
          it(`${set}${base}${suffix} ${value}`, () => holdsAlike(base, set, suffix, value));
});

function holdsAlike(base: string, set: string, suffix: string, value: string): void {
  const text = `{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"${set}${base}${suffix}": {"x:Key": "${value}"}}}}`;
  const [policy] = parseJsonFile(text, { fileName: 'x.json', kindFromSetting: 'identity' }).policies;
  const [statement] = policy?.statements ?? [];
  const [condition] = statement?.conditions ?? [];
  if (!policy || !statement || !condition) throw new Error('no condition');
  const context = { statement, policy, reference: realReference(), names: 3, brief: false };
  const said = readTest(condition, context);
  // Saying nothing is right; which of them say nothing is told by the sentences' own tests.
  if (!said) return;
  for (const request of requests(base, set)) {
    const spoken: boolean = meaning(said.words.clause, request) === said.holds;
    equal(
      spoken,
      holds(base, set, suffix, value, request),
      `${said.words.clause} of ${JSON.stringify(request)}`,
    );
  }
}

function requests(base: string, set: string): readonly Request[] {
  if (base === 'Bool') return [undefined, ['true'], ['false']];
  return [
    undefined,
    ['5'],
    ['4'],
    ['6'],
    ...(set
      ? [
          ['4', '5'],
          ['4', '6'],
        ]
      : []),
  ];
}

/** IAM's own rules. */
function holds(base: string, set: string, suffix: string, value: string, request: Request): boolean {
  if (base === 'Null') return (request === undefined) === (value === 'true');
  const passes = (each: string) => compare(base, each, value);
  if (set === 'ForAllValues:') return !request || request.every(passes);
  if (!request) return suffix === 'IfExists' || (!set && base.includes('Not'));
  return request.some(passes);
}

function compare(base: string, each: string, value: string): boolean {
  if (base.includes('Not')) return each !== value;
  if (base.endsWith('LessThan')) return each < value;
  if (base.endsWith('LessThanEquals')) return each <= value;
  if (base.endsWith('GreaterThan')) return each > value;
  if (base.endsWith('GreaterThanEquals')) return each >= value;
  return each === value;
}

/** What the words say of a request. */
function meaning(clause: string, request: Request): boolean {
  const unsaid = ' (or the request does not say)';
  if (clause.endsWith(unsaid)) return !request || meaning(clause.slice(0, -unsaid.length), request);
  if (clause === 'the request has x:Key') return request !== undefined;
  const all = /^all values of x:Key, if any, are (\w+)$/.exec(clause)?.[1];
  if (all !== undefined) return !request || request.every((each) => each === all);
  const [, relation, value = ''] = /^(?:one value of )?x:Key is (.*?)(\w+)$/.exec(clause) ?? [];
  if (relation === undefined) throw new Error(`not understood: ${clause}`);
  return request?.some((each) => relations[relation.trim()]?.(each, value)) ?? false;
}

const relations: Readonly<Record<string, (each: string, value: string) => boolean>> = {
  '': (each, value) => each === value,
  below: (each, value) => each < value,
  before: (each, value) => each < value,
  'at most': (each, value) => each <= value,
  'no later than': (each, value) => each <= value,
  above: (each, value) => each > value,
  after: (each, value) => each > value,
  'at least': (each, value) => each >= value,
  'no earlier than': (each, value) => each >= value,
};
