import { equal, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { servicePrincipals } from '../../server/src/reference/service-principals';
import { servicePrincipalMeantBy } from '../../server/src/reference/service-principals/meant';
import { endsOfNames, labelsOf, shortNameIn } from '../../server/src/reference/service-principals/names';
import { sourceToldBy } from '../../server/src/reference/service-principals/sources';

const meant = (text: string) => servicePrincipalMeantBy(text, (prefix) => prefix === 'dynamodb');

describe('the service principal that was meant', () => {
  const rows: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['lambda', 'lambda.amazonaws.com'],
    ['lambda.amazonaws', 'lambda.amazonaws.com'],
    ['https://Lambda.amazonaws.com/', 'lambda.amazonaws.com'],
    ['lambda.amazon.com', 'lambda.amazonaws.com'],
    ['alexa-appkit.amazonaws.com', 'alexa-appkit.amazon.com'],
    ['lamda.amazonaws.com', 'lambda.amazonaws.com'],
    ['sate.eu-west-1.amazonaws.com', undefined],
    ['statess.eu-west-1.amazonaws.com', 'states.eu-west-1.amazonaws.com'],
    ['emr.amazonaws.com', 'elasticmapreduce.amazonaws.com'],
    ['dynamodb.amazonaws.com', undefined],
    ['foo.lambda.amazonaws.com', undefined],
    ['config2.amazonaws.com', undefined],
    ['es2.amazonaws.com', undefined],
    ['', undefined],
    ['.', undefined],
  ];
  for (const [written, name] of rows)
    it(`${JSON.stringify(written)} is ${name ?? 'none'}`, () => {
      equal(meant(written), name);
    });
});

describe('the labels of a name', () => {
  const ends = endsOfNames(['amazonaws.com', 'c2s.ic.gov']);
  const rows: readonly (readonly [name: string, labels: string | undefined])[] = [
    ['lambda.amazonaws.com', 'lambda'],
    ['delivery.logs.amazonaws.com', 'delivery logs'],
    ['ec2.amazonaws.com.cn', 'ec2'],
    ['ec2.c2s.ic.gov', 'ec2'],
    ['alexa-appkit.amazon.com', 'alexa-appkit'],
    ['amazonaws.com', undefined],
    ['.amazonaws.com', undefined],
    ['a..amazonaws.com', undefined],
    ['Lambda.amazonaws.com', undefined],
    ['lambda.amazonaws.com.', undefined],
    ['lambda.example.com', undefined],
    ['lambda', undefined],
  ];
  for (const [name, labels] of rows)
    it(`${JSON.stringify(name)} has ${labels ?? 'none'}`, () => {
      equal(labelsOf(name, ends)?.join(' '), labels);
    });

  it('are there in every principal that is known', () => {
    for (const { name } of servicePrincipals) {
      ok(labelsOf(name, ends), name);
      equal(meant(shortNameIn(name)), name);
    }
  });
});

describe('how a service tells for whom it calls', () => {
  const rows: readonly (readonly [name: string, told: ReturnType<typeof sourceToldBy>])[] = [
    ['cloudtrail.amazonaws.com', 'account'],
    ['logs.eu-west-1.amazonaws.com', 'account'],
    ['cloudfront.amazonaws.com', 'resource'],
    ['logdelivery.elasticloadbalancing.amazonaws.com', 'none'],
    ['workmail.amazonaws.com', undefined],
    ['nobody.amazonaws.com', undefined],
  ];
  for (const [name, told] of rows)
    it(`${name}: ${told ?? 'unknown'}`, () => {
      equal(sourceToldBy(name), told);
    });
});
