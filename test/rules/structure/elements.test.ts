import { describe } from 'mocha';
import { findsFaults, policy } from './faults';

describe('the elements of a policy', () => {
  findsFaults([
    [
      'a policy as it should be',
      'identity',
      policy('{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}'),
    ],
    [
      'a single statement',
      'identity',
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotAction":"iam:*","NotResource":"*"}}',
    ],
    [
      'no version',
      'identity',
      '«{»"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
      'missing-version',
    ],
    [
      'a misspelt version',
      'identity',
      '{«"version"»:"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
      'unknown-element',
    ],
    [
      'another version',
      'identity',
      '{"Version":«"2012-10-71"»,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
      'invalid-version',
    ],
    ['no statement', 'identity', '«{»"Version":"2012-10-17"}', 'missing-statement'],
    ['no statements', 'identity', '{"Version":"2012-10-17",«"Statement"»:[]}', 'missing-statement'],
    ['a misspelt statement', 'identity', '{"Version":"2012-10-17",«"Statements"»:[]}', 'unknown-element'],
    [
      'elements without a statement',
      'identity',
      '«{»"Version":"2012-10-17","Effect":"Allow","Action":"*"}',
      'missing-statement',
    ],
    [
      'an element beside the statement',
      'identity',
      '{"Version":"2012-10-17",«"Effect"»:"Allow","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
      'unknown-element',
    ],
    [
      'a statement that is nothing',
      'identity',
      policy('«{»}'),
      'missing-action',
      'missing-effect',
      'missing-resource',
    ],
    ['no effect', 'identity', policy('«{»"Action":"*","Resource":"*"}'), 'missing-effect'],
    ['no action', 'identity', policy('«{»"Effect":"Deny","Resource":"*"}'), 'missing-action'],
    ['no resource', 'identity', policy('«{»"Effect":"Deny","Action":"*"}'), 'missing-resource'],
    [
      'a misspelt resource',
      'identity',
      policy('{"Effect":"Deny","Action":"*",«"Resourse"»:"*"}'),
      'unknown-element',
    ],
    [
      'an element in lower case',
      'identity',
      policy('{«"effect"»:"Deny","Action":"*","Resource":"*"}'),
      'unknown-element',
    ],
    [
      'an effect in lower case',
      'identity',
      policy('{"Effect":«"allow"»,"Action":"sqs:ListQueues","Resource":"*"}'),
      'invalid-effect',
    ],
    [
      'a comment',
      'identity',
      policy('{«"Comment"»:"why","Effect":"Deny","Action":"*","Resource":"*"}'),
      'unknown-element',
    ],
    [
      'a version in a statement',
      'identity',
      policy('{«"Version"»:"2012-10-17","Effect":"Deny","Action":"*","Resource":"*"}'),
      'unknown-element',
    ],
    [
      'a name of JavaScript',
      'identity',
      policy(
        '{«"__proto__"»:{"a":1},«"constructor"»:1,«"toString"»:1,"Effect":"Deny","Action":"*","Resource":"*"}',
      ),
      'unknown-element',
      'unknown-element',
      'unknown-element',
    ],
    [
      'a policy of names of JavaScript',
      'identity',
      '{"Version":"2012-10-17",«"__proto__"»:1,"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
      'unknown-element',
    ],
    [
      'both of two pairs',
      'identity',
      policy('{"Effect":"Deny","Action":"*",«"NotAction"»:"a:b","NotResource":"*",«"Resource"»:"*"}'),
      'conflicting-elements',
      'conflicting-elements',
    ],
    [
      'both principals',
      'resource',
      policy(
        '{"Effect":"Deny","Principal":"*",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"}',
      ),
      'conflicting-elements',
    ],
  ]);
});

describe('the elements that a kind of policy has', () => {
  const denies = '"Effect":"Deny","Action":"s3:GetObject"';
  findsFaults([
    [
      'a principal',
      'identity',
      policy(`{«"Principal"»:"*",${denies},"Resource":"*"}`),
      'element-not-allowed',
    ],
    [
      'a principal',
      'boundary',
      policy(`{«"NotPrincipal"»:"*",${denies},"Resource":"*"}`),
      'element-not-allowed',
    ],
    ['a principal', 'session', policy(`{«"Principal"»:"*",${denies},"Resource":"*"}`), 'element-not-allowed'],
    ['a principal', 'scp', policy(`{«"Principal"»:"*",${denies},"Resource":"*"}`), 'element-not-allowed'],
    [
      'the whole language since September 2025',
      'scp',
      policy(
        '{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::a","Condition":{"Bool":{"aws:SecureTransport":"true"}}}',
      ),
    ],
    [
      'an Id',
      'identity',
      `{"Version":"2012-10-17",«"Id"»:"x","Statement":{${denies},"Resource":"*"}}`,
      'element-not-allowed',
    ],
    [
      'an Id',
      'resource',
      `{"Version":"2012-10-17","Id":"x","Statement":{"Principal":"*",${denies},"Resource":"*"}}`,
    ],
    ['no principal', 'resource', policy(`«{»${denies},"Resource":"*"}`), 'missing-principal'],
    ['no principal', 'endpoint', policy(`«{»${denies},"Resource":"*"}`), 'missing-principal'],
    ['no principal', 'trust', policy('«{»"Effect":"Allow","Action":"sts:AssumeRole"}'), 'missing-principal'],
    ['no principal', 'rcp', policy(`«{»${denies},"Resource":"*"}`), 'missing-principal'],
    [
      'no resource, as in a repository policy',
      'resource',
      policy('{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":["ecr:BatchGetImage"]}'),
    ],
    [
      'no resource in a bucket policy',
      'resource',
      policy(`«{»"Principal":"*",${denies}}`),
      'missing-resource',
    ],
    ['no resource', 'endpoint', policy(`«{»"Principal":"*",${denies}}`), 'missing-resource'],
    [
      'a resource',
      'trust',
      policy(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole",«"Resource"»:"*"}',
      ),
      'element-not-allowed',
    ],
    [
      'whom it is not about',
      'trust',
      policy('{"Effect":"Deny",«"NotPrincipal"»:{"AWS":"111122223333"},"Action":"sts:AssumeRole"}'),
      'element-not-allowed',
    ],
    [
      'what it is not about',
      'rcp',
      policy('{"Effect":"Deny","Principal":"*",«"NotAction"»:"s3:GetObject","Resource":"*"}'),
      'element-not-allowed',
    ],
    [
      'a misspelt element that it has not',
      'identity',
      policy(`{«"principal"»:"*",${denies},"Resource":"*"}`),
      'unknown-element',
    ],
  ]);
});
