import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { difference } from '../../../server/src/access/compare/difference';
import type { Excess } from '../../../server/src/access/compare/excess';
import type { PolicyKind } from '../../../server/src/policy/model';
import { realReference } from '../../support/reference';
import { allow, canonical, deny, policiesOf, when } from './statements';

/** Two policies, and what the second grants more and less: `action on resource`, with `?` where that is not certain. */
interface Row {
  readonly name: string;
  readonly kind?: PolicyKind;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly effect: string;
  readonly gained?: readonly string[];
  readonly lost?: readonly string[];
  readonly undenied?: readonly string[];
}

const send = 'sqs:SendMessage';
const purge = 'sqs:PurgeQueue';
const queue = 'arn:aws:sqs:us-east-1:111122223333:jobs';

const own = 'arn:aws:s3:::${aws:username}/*';

const root = 'arn:aws:iam::111122223333:root';
const denyOthers = (...AWS: readonly string[]) => deny(send, queue, { NotPrincipal: { AWS } });

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
const rows: readonly Row[] = [
  {
    name: 'the order of statements and of values',
    before: [allow([send, purge]), deny('s3:*')],
    after: [deny(['s3:*']), allow([purge, send])],
    effect: 'same',
  },
  {
    name: 'one statement split in two',
    before: [allow([send, purge])],
    after: [allow(send), allow(purge)],
    effect: 'same',
  },
  {
    name: 'a resource split in two patterns',
    before: [allow(send, ['arn:aws:sqs:*:*:a*', 'arn:aws:sqs:*:*:b'])],
    after: [allow(send, 'arn:aws:sqs:*:*:a*'), allow(send, 'arn:aws:sqs:*:*:b')],
    effect: 'same',
  },
  {
    name: 'another case of an action',
    before: [allow('SQS:SENDMESSAGE')],
    after: [allow(send)],
    effect: 'same',
  },
  {
    name: 'another case of a resource',
    before: [allow('s3:GetObject', 'arn:aws:s3:::A/*')],
    after: [allow('s3:GetObject', 'arn:aws:s3:::a/*')],
    effect: 'different',
    gained: ['s3:GetObject on arn:aws:s3:::a/*'],
    lost: ['s3:GetObject on arn:aws:s3:::A/*'],
  },
  {
    name: 'one action more',
    before: [allow(send)],
    after: [allow([send, purge])],
    effect: 'wider',
    gained: [`${purge} on *`],
  },
  {
    name: 'a resource that another pattern holds already',
    before: [allow(send)],
    after: [allow(send), allow(send, queue)],
    effect: 'same',
  },
  {
    name: 'fewer resources',
    before: [allow(send)],
    after: [allow(send, queue)],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'a Deny of all of it',
    before: [allow([send, purge])],
    after: [allow([send, purge]), deny(purge)],
    effect: 'narrower',
    lost: [`${purge} on *`],
  },
  {
    name: 'a Deny of a part of it',
    before: [allow(send)],
    after: [allow(send), deny(send, queue)],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  { name: 'what is denied anyhow', before: [deny(send)], after: [deny(send), allow(send)], effect: 'same' },
  {
    name: 'a Deny that goes',
    before: [allow(send), deny(send, queue)],
    after: [allow(send)],
    effect: 'wider',
    gained: [`${send} on *`],
    undenied: [`${send} on ${queue}`],
  },
  {
    name: 'a Deny that nothing here allows',
    before: [deny(send)],
    after: [],
    effect: 'wider',
    undenied: [`${send} on *`],
  },
  {
    name: 'NotAction, whose list grows',
    before: [{ Effect: 'Deny', NotAction: [send], Resource: '*' }, allow([send, purge])],
    after: [{ Effect: 'Deny', NotAction: [send, purge], Resource: '*' }, allow([send, purge])],
    effect: 'wider',
    gained: [`${purge} on *`],
    undenied: [`${purge} on *`],
  },
  {
    name: 'NotResource, whose list grows',
    before: [{ Effect: 'Allow', Action: send, NotResource: queue }],
    after: [{ Effect: 'Allow', Action: send, NotResource: [queue, 'arn:aws:sqs:*:*:b'] }],
    effect: 'narrower',
    lost: [`${send} on ${queue}`],
  },
  {
    name: 'everything but a resource, and that resource',
    before: [allow(send)],
    after: [{ Effect: 'Allow', Action: send, NotResource: queue }, allow(send, queue)],
    effect: 'same',
  },
  {
    name: 'a condition more',
    before: [allow(send)],
    after: [allow(send, '*', when('Bool', 'aws:SecureTransport', 'true'))],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'a condition less',
    before: [allow(send, '*', when('Bool', 'aws:SecureTransport', 'true'))],
    after: [allow(send)],
    effect: 'wider',
    gained: [`${send} on *`],
  },
  {
    name: 'a stricter range of addresses',
    before: [allow(send, '*', when('IpAddress', 'aws:SourceIp', '203.0.113.0/24'))],
    after: [allow(send, '*', when('IpAddress', 'aws:SourceIp', '203.0.113.7', '203.0.113.16/28'))],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'fewer values',
    before: [allow(send, '*', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1', 'eu-central-1'))],
    after: [allow(send, '*', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1'))],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'IfExists, which also holds without the key',
    before: [allow(send, '*', when('StringEquals', 'aws:PrincipalOrgID', 'o-example'))],
    after: [allow(send, '*', when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-example'))],
    effect: 'wider',
    gained: [`${send} on *`],
  },
  {
    name: 'a Deny under a condition is no Deny of all',
    before: [allow(send)],
    after: [allow(send), deny(send, '*', when('Bool', 'aws:SecureTransport', 'false'))],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'the same variable',
    before: [allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*')],
    after: [allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/docs/*')],
    effect: 'narrower',
  },
  {
    name: 'a variable for what was every name',
    before: [allow('s3:GetObject', 'arn:aws:s3:::home/*')],
    after: [allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*')],
    effect: 'narrower',
    lost: ['s3:GetObject on arn:aws:s3:::home/*'],
  },
  {
    name: 'a misspelt action, kept as it stands',
    before: [allow('sqs:SendMesage')],
    after: [allow([send, 'sqs:SendMesage'])],
    effect: 'wider',
    gained: [`${send} on *`],
  },
  {
    name: 'a misspelt action under a wildcard of its own service',
    before: [allow('sqs:*')],
    after: [allow(['sqs:*', 'sqs:SendMesage'])],
    effect: 'same',
  },
  {
    name: 'a role of the account that was named',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: '111122223333' } })],
    after: [allow(send, queue, { Principal: { AWS: 'arn:aws:iam::111122223333:role/service/App' } })],
    // In the same account the role needs no policy of its own any more.
    effect: 'unknown',
    gained: [`${send} on ${queue}?`],
    lost: [`${send} on ${queue}`],
  },
  {
    name: 'a session of the role that was named',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: 'arn:aws:iam::111122223333:role/App' } })],
    after: [allow(send, queue, { Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/App/one' } })],
    // What is given to the session itself no permissions boundary of the role limits.
    effect: 'unknown',
    gained: [`${send} on ${queue}?`],
    lost: [`${send} on ${queue}`],
  },
  {
    name: 'the role of a session that was named',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/App/one' } })],
    after: [allow(send, queue, { Principal: { AWS: 'arn:aws:iam::111122223333:role/App' } })],
    effect: 'wider',
    gained: [`${send} on ${queue}`],
  },
  {
    name: 'a Deny for a session of the role that was denied',
    kind: 'resource',
    before: [deny(send, queue, { Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/App/one' } })],
    after: [deny(send, queue, { Principal: { AWS: 'arn:aws:iam::111122223333:role/App' } })],
    effect: 'narrower',
  },
  {
    name: 'a role beside its account in NotPrincipal, who was denied before',
    kind: 'resource',
    before: [allow(send, queue, { Principal: '*' }), denyOthers(root)],
    after: [allow(send, queue, { Principal: '*' }), denyOthers(root, 'arn:aws:iam::111122223333:role/App')],
    effect: 'unknown',
    gained: [`${send} on ${queue}?`],
    undenied: [`${send} on ${queue}?`],
  },
  {
    name: 'the same NotPrincipal, its list in another order',
    kind: 'resource',
    before: [denyOthers('arn:aws:iam::111122223333:role/App', root)],
    after: [denyOthers(root, 'arn:aws:iam::111122223333:role/App')],
    effect: 'same',
  },
  {
    name: 'everybody but a user, and that user with the account',
    kind: 'resource',
    before: [deny(send, queue, { Principal: '*' })],
    after: [denyOthers(root, 'arn:aws:iam::111122223333:user/Ann')],
    effect: 'wider',
    undenied: [`${send} on ${queue}`],
  },
  {
    name: 'everybody but a service and but another one',
    kind: 'resource',
    before: [deny(send, queue, { NotPrincipal: { Service: 'sns.amazonaws.com' } })],
    after: [deny(send, queue, { NotPrincipal: { Service: 's3.amazonaws.com' } })],
    effect: 'different',
    undenied: [`${send} on ${queue}`],
  },
  {
    name: 'the root of an account, by its ARN and by its number',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: '111122223333' } })],
    after: [allow(send, queue, { Principal: { AWS: 'arn:aws:iam::111122223333:root' } })],
    effect: 'same',
  },
  {
    name: 'everybody, in both forms',
    kind: 'resource',
    before: [allow(send, queue, { Principal: '*' })],
    after: [allow(send, queue, { Principal: { AWS: '*' } })],
    effect: 'same',
  },
  {
    name: 'a service instead of everybody',
    kind: 'resource',
    before: [allow(send, queue, { Principal: '*' })],
    after: [allow(send, queue, { Principal: { Service: 'sns.amazonaws.com' } })],
    effect: 'narrower',
    lost: [`${send} on ${queue}`],
  },
];

const from = (...regions: readonly string[]) => when('StringEquals', 'aws:RequestedRegion', ...regions);

const objects = 'arn:aws:s3:::reports/*';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-bucket-user-policy-specifying-principal-intro.html */
const nameRows: readonly Row[] = [
  {
    name: 'the canonical user of what may be the same account',
    kind: 'resource',
    before: [allow('s3:GetObject', objects, { Principal: { AWS: '111122223333' } })],
    after: [allow('s3:GetObject', objects, { Principal: { CanonicalUser: canonical } })],
    effect: 'unknown',
    gained: [`s3:GetObject on ${objects}?`],
    lost: [`s3:GetObject on ${objects}?`],
  },
  {
    name: 'one canonical user of two',
    kind: 'resource',
    before: [allow('s3:GetObject', objects, { Principal: { CanonicalUser: [canonical, '0'.repeat(64)] } })],
    after: [allow('s3:GetObject', objects, { Principal: { CanonicalUser: canonical } })],
    effect: 'narrower',
    lost: [`s3:GetObject on ${objects}`],
  },
];

/** The values of one condition are alternatives. */
const valueRows: readonly Row[] = [
  {
    name: 'the values of a condition, each in a statement of its own',
    before: [allow(send, '*', from('eu-west-1', 'us-east-1'))],
    after: [allow(send, '*', from('us-east-1')), allow(send, '*', from('eu-west-1'))],
    effect: 'same',
  },
  {
    name: 'the values of two conditions, of which one pair is left out',
    before: [
      allow(send, '*', {
        Condition: {
          StringEquals: { 'aws:RequestedRegion': ['a', 'b'] },
          IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.0.2.0/24'] },
        },
      }),
    ],
    after: [
      allow(send, '*', {
        Condition: {
          StringEquals: { 'aws:RequestedRegion': ['a', 'b'] },
          IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        },
      }),
      allow(send, '*', {
        Condition: {
          StringEquals: { 'aws:RequestedRegion': 'a' },
          IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
        },
      }),
    ],
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'the values of a denied condition in two statements',
    before: [allow(send), deny(send, '*', from('a', 'b'))],
    after: [allow(send), deny(send, '*', from('a')), deny(send, '*', from('b'))],
    effect: 'same',
  },
  {
    name: 'values of which all must match, each in a statement of its own',
    before: [allow(send, '*', when('ForAllValues:StringEquals', 'aws:TagKeys', 'a', 'b'))],
    after: ['a', 'b'].map((tag) => allow(send, '*', when('ForAllValues:StringEquals', 'aws:TagKeys', tag))),
    effect: 'narrower',
    lost: [`${send} on *`],
  },
  {
    name: 'values that are left out, each in a statement of its own',
    before: [allow(send, '*', when('StringNotEquals', 'aws:RequestedRegion', 'a', 'b'))],
    after: ['a', 'b'].map((region) =>
      allow(send, '*', when('StringNotEquals', 'aws:RequestedRegion', region)),
    ),
    effect: 'wider',
    gained: [`${send} on *`, `${send} on *`],
  },
];

/** A variable becomes anything, and the same thing wherever it stands. */
const variableRows: readonly Row[] = [
  {
    name: 'a denied resource that another one holds, beside a variable',
    before: [allow('s3:*'), deny('s3:*', ['arn:aws:s3:::a/b', 'arn:aws:s3:::a/*', own])],
    after: [allow('s3:*'), deny('s3:*', ['arn:aws:s3:::a/*', own])],
    effect: 'same',
  },
];

const rolesOf = (account: string) => when('ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${account}:role/*`);
const inAccount = (account: string) => when('StringEquals', 'aws:PrincipalAccount', account);
const anyoneOf = (account: string) => ({ Principal: '*', ...inAccount(account) });
const [ours, theirs] = ['111122223333', '444455556666'];

/** A principal and a condition can tell the same of a caller. */
const callerRows: readonly Row[] = [
  {
    name: 'everybody of an account by a condition, then the account that hands over',
    kind: 'resource',
    before: [allow(send, queue, anyoneOf(ours))],
    after: [allow(send, queue, { Principal: { AWS: ours } })],
    effect: 'narrower',
    lost: [`${send} on ${queue}?`],
  },
  {
    name: 'two accounts that are denied by their names, then by a condition each',
    kind: 'resource',
    before: [deny(send, queue, { Principal: { AWS: [ours, theirs] } })],
    after: [deny(send, queue, anyoneOf(ours)), deny(send, queue, anyoneOf(theirs))],
    effect: 'same',
  },
  {
    name: 'two accounts, of which one was named and one had a condition',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: theirs } }), allow(send, queue, anyoneOf(ours))],
    after: [allow(send, queue, { Principal: { AWS: [ours, theirs] } })],
    // Nothing is gained, which is not proven.
    effect: 'unknown',
    gained: [`${send} on ${queue}?`],
  },
  {
    name: 'a condition for the account that was named',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: theirs } })],
    after: [allow(send, queue, { Principal: { AWS: theirs }, ...inAccount(theirs) })],
    effect: 'same',
  },
  {
    name: 'another account than the condition asks for',
    kind: 'resource',
    before: [allow(send, queue, anyoneOf(ours))],
    after: [allow(send, queue, { Principal: { AWS: theirs } })],
    effect: 'different',
    gained: [`${send} on ${queue}`],
  },
  {
    name: 'another account beside a condition that no role of it may meet',
    kind: 'resource',
    before: [allow(send, queue, { Principal: { AWS: ours }, ...rolesOf(ours) })],
    after: [allow(send, queue, { Principal: { AWS: [ours, theirs] }, ...rolesOf(ours) })],
    effect: 'unknown',
    gained: [`${send} on ${queue}?`],
  },
];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-default-value */
const defaultRows: readonly Row[] = [
  {
    name: 'a default in another case, which is another name',
    before: [allow('s3:GetObject', "arn:aws:s3:::home/${aws:username, 'Guest'}/*")],
    after: [allow('s3:GetObject', "arn:aws:s3:::home/${aws:username, 'guest'}/*")],
    effect: 'unknown',
    gained: ["s3:GetObject on arn:aws:s3:::home/${aws:username, 'guest'}/*?"],
  },
  {
    name: 'a key in another case, which is the same key',
    before: [allow('s3:GetObject', "arn:aws:s3:::home/${aws:username, 'guest'}/*")],
    after: [allow('s3:GetObject', "arn:aws:s3:::home/${aws:UserName,'guest'}/*")],
    effect: 'same',
  },
  {
    name: 'all but a variable whose default has a brace',
    before: [
      { Effect: 'Allow', Action: 's3:GetObject', NotResource: "arn:aws:s3:::${aws:username, '}'}a" },
      allow('s3:GetObject', "arn:aws:s3:::b*'}a"),
    ],
    after: [allow('s3:GetObject', 'arn:aws:s3:::b*')],
    effect: 'unknown',
    gained: ['s3:GetObject on arn:aws:s3:::b*?'],
  },
  {
    name: 'a letter that is written as a variable',
    before: [allow('s3:GetObject', 'arn:aws:s3:::home/${$}x')],
    after: [allow('s3:GetObject', 'arn:aws:s3:::home/$x')],
    effect: 'same',
  },
];

const known = ['sqs:SendMessage', 'sqs:SendMessageBatch'];

/** What each comes to once AWS has a `sqs:SendMessageTwice`. */
const laterRows: readonly (Pick<Row, 'name' | 'before' | 'after'> & { readonly today: boolean })[] = [
  {
    name: 'a list on a resource becomes the wildcard that stands on another one',
    before: [allow('sqs:SendMessage*', 'a'), allow(known, 'b')],
    after: [allow('sqs:SendMessage*', 'a'), allow('sqs:SendMessage*', 'b')],
    today: true,
  },
  {
    name: 'two statements with one wildcard become one',
    before: [allow('sqs:SendMessage*', 'a'), allow('sqs:SendMessage*', 'b')],
    after: [allow('sqs:SendMessage*', ['b', 'a'])],
    today: false,
  },
  {
    name: 'a wildcard that is denied becomes a list, and is denied elsewhere still',
    before: [deny('sqs:SendMessage*', 'a'), deny('sqs:SendMessage*', 'b')],
    after: [deny('sqs:SendMessage*', 'a'), deny(known, 'b')],
    today: true,
  },
  {
    name: 'a wildcard becomes a list',
    before: [allow('sqs:SendMessage*')],
    after: [allow(known)],
    today: false,
  },
  {
    name: 'a wildcard beside a wider one',
    before: [allow('sqs:S*')],
    after: [allow(['sqs:SendMessage*', 'sqs:S*'])],
    today: false,
  },
  {
    name: 'all but a service on a resource more',
    before: [{ Effect: 'Allow', NotAction: 'sqs:*', Resource: 'a' }, allow('*', 'b')],
    after: [
      { Effect: 'Allow', NotAction: 'sqs:*', Resource: 'a' },
      { Effect: 'Allow', NotAction: 'sqs:*', Resource: 'b' },
      allow('sqs:*', 'b'),
    ],
    today: false,
  },
];

describe('the difference of two policies', () => {
  for (const { name, kind, before, after, effect, gained = [], lost, undenied = [] } of [
    ...rows,
    ...nameRows,
    ...valueRows,
    ...variableRows,
    ...defaultRows,
    ...callerRows,
  ])
    it(name, () => {
      const [old, young] = [policiesOf(before, kind), policiesOf(after, kind)];
      const found = difference(old, young, realReference());
      same(
        {
          effect: found.effect,
          gained: said(found.gained),
          undenied: said(found.undenied),
          ...(lost && { lost: said(found.lost) }),
        },
        { effect, gained, undenied, ...(lost && { lost }) },
      );
      // The other way round gains are losses.
      const back = difference(young, old, realReference());
      same([said(back.gained), said(back.lost)], [said(found.lost), said(found.gained)]);
    });

  for (const { name, before, after, today } of laterRows)
    it(`${name}: ${today ? 'holds today' : 'gives no more later'}`, () => {
      const found = difference(policiesOf(before), policiesOf(after), realReference());
      same([found.effect, found.today], ['same', today]);
    });
});

function said(all: readonly Excess[]): readonly string[] {
  return all.flatMap(({ actions, others, resources, certain }) =>
    [...actions.map(({ id }) => id), ...others].map(
      (action) => `${action} on ${resources.join()}${certain ? '' : '?'}`,
    ),
  );
}
