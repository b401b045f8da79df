import { describeHovers } from './table';

const read = '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::demo/*"';
const whole = (statement: string) => `{"Version": "2012-10-17", "Statement": [${statement}]}`;

describeHovers("a statement's brace", [
  {
    document: whole(`¦{${read}, "Condition": {"Bool": {"aws:SecureTransport": "true"}}}`),
    token: '{',
    says: ['Lets anyone who has this policy read objects of bucket demo, but only over TLS.'],
  },
  { document: whole(`{¦ ${read}}`), token: '{', says: ['Lets anyone who has this policy'] },
  { document: whole(`{${read} ¦}`), token: '}', says: ['Lets anyone who has this policy'] },
  { document: whole(`{${read}}¦`), token: '}', says: ['Lets anyone who has this policy'] },
  {
    document: whole(`{${read}}, ¦{"Effect": "Deny", "Action": "*", "Resource": "*"}`),
    token: '{',
    says: ['Stops anyone'],
  },
  { document: whole(`¦{${read}}`).replace(/[[\]]/g, ''), token: '{', says: ['Lets anyone'] },
  {
    document: whole(`¦{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}`),
    kind: 'rcp',
    says: ['Stops'],
  },
  // Half typed.
  { document: `{"Version": "2012-10-17", "Statement": [¦{${read}`, token: '{', says: ['Lets anyone'] },
  { document: whole('¦{"Effect": "Allow", "Action": "s3:'), says: [/\w/] },
  // What a document says is no Markdown.
  {
    document: whole(
      '¦{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::[x](command:y)/*"}',
    ),
    says: [/\w/],
    silent: ['[x](command:y)'],
  },
]);

describeHovers('a name', [
  {
    document: whole(`{"Sid": "Read¦Demo", ${read}}`),
    token: '"ReadDemo"',
    says: [
      'Lets anyone who has this policy read objects of bucket demo.',
      'no effect on access',
      'Letters and digits only',
    ],
  },
  {
    document: whole(`{"S¦id": "ReadDemo", ${read}}`),
    token: '"Sid"',
    says: ['Lets anyone', 'no effect on access'],
  },
  {
    document: whole(`{"Sid": "Read demo¦", "Principal": "*", ${read}}`),
    kind: 'resource',
    says: ['some services take more'],
    silent: ['Letters and digits only'],
  },
  { document: whole(`{"Sid": "¦", ${read}}`), token: '""', says: ['no effect on access'] },
  {
    document: `{"Version": "2012-10-17", "Id": "my po¦licy", "Statement": []}`,
    kind: 'resource',
    token: '"my policy"',
    says: ['A name for the policy as a whole', 'Some services ask for one'],
  },
  {
    document: `{"Version": "2012-10-17", "I¦d": "x", "Statement": []}`,
    token: '"Id"',
    says: ['IAM itself takes none'],
  },
]);
