import { describe } from 'mocha';
import { findsFaults, policy } from './faults';

describe('the values of elements', () => {
  const rest = '"Action":"s3:GetObject","Resource":"*"';
  findsFaults([
    [
      'a number as version',
      'identity',
      `{"Version":«20121017»,"Statement":{"Effect":"Deny",${rest}}}`,
      'wrong-type',
    ],
    ['a text as statement', 'identity', '{"Version":"2012-10-17","Statement":«"Deny"»}', 'wrong-type'],
    [
      'items that are no statements',
      'identity',
      policy('«5»', '«null»', '«"x"»', `{"Effect":"Deny",${rest}}`),
      'wrong-type',
      'wrong-type',
      'wrong-type',
    ],
    [
      'a list of lists',
      'identity',
      policy('{"Effect":"Deny","Action":[«["s3:GetObject"]»],"Resource":"*"}'),
      'wrong-type',
    ],
    [
      'null among actions',
      'identity',
      policy('{"Effect":"Deny","Action":["s3:GetObject",«null»],"Resource":«{}»}'),
      'wrong-type',
      'wrong-type',
    ],
    ['a boolean as effect', 'identity', policy(`{"Effect":«true»,${rest}}`), 'wrong-type'],
    ['a list as condition', 'identity', policy(`{"Effect":"Deny",${rest},"Condition":«[]»}`), 'wrong-type'],
    [
      'an account as a number',
      'trust',
      policy('{"Effect":"Allow","Principal":{"AWS":[«111122223333»]},"Action":"sts:AssumeRole"}'),
      'wrong-type',
    ],
    [
      'null as principal',
      'trust',
      policy('{"Effect":"Allow","Principal":«null»,"Action":"sts:AssumeRole"}'),
      'wrong-type',
    ],
    [
      'other characters in a statement id',
      'identity',
      policy(`{"Sid":«"read-only"»,"Effect":"Deny",${rest}}`),
      'invalid-sid',
    ],
    [
      'other characters in a statement id',
      'trust',
      policy(
        '{"Sid":«"for ec2"»,"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}',
      ),
      'invalid-sid',
    ],
    [
      'other characters in a statement id',
      'resource',
      policy(`{"Sid":"read-only","Principal":"*","Effect":"Deny",${rest}}`),
    ],
    [
      'the same id three times',
      'identity',
      policy(
        `{"Sid":"a","Effect":"Deny",${rest}}`,
        `{"Sid":«"a"»,"Effect":"Deny",${rest}}`,
        `{"Sid":«"a"»,"Effect":"Deny",${rest}}`,
      ),
      'duplicate-sid',
      'duplicate-sid',
    ],
    [
      'ids that differ in case',
      'identity',
      policy(`{"Sid":"a","Effect":"Deny",${rest}}`, `{"Sid":"A","Effect":"Deny",${rest}}`),
    ],
    [
      'empty ids',
      'identity',
      policy(`{«"Sid"»:"","Effect":"Deny",${rest}}`, `{«"Sid"»:"","Effect":"Deny",${rest}}`),
      'empty-element',
      'empty-element',
    ],
    [
      'empty lists',
      'identity',
      policy('{"Effect":"Deny",«"Action"»:[],«"NotResource"»:[]}'),
      'empty-element',
      'empty-element',
    ],
    [
      'empty principals',
      'resource',
      policy(
        `{"Effect":"Deny",«"Principal"»:{},${rest}}`,
        `{"Effect":"Deny","Principal":{«"AWS"»:[]},${rest}}`,
      ),
      'empty-element',
      'empty-element',
    ],
    [
      'empty conditions',
      'identity',
      policy(
        `{"Effect":"Deny",${rest},«"Condition"»:{}}`,
        `{"Effect":"Deny",${rest},"Condition":{«"Bool"»:{},"StringLike":{«"aws:PrincipalTag/a"»:[]}}}`,
      ),
      'empty-element',
      'empty-element',
      'empty-element',
    ],
  ]);
});

describe('principals', () => {
  const rest = '"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"';
  findsFaults([
    [
      'everybody',
      'resource',
      policy(
        `{"Principal":"*",${rest}}`,
        `{"Principal":{"AWS":"*"},${rest}}`,
        `{"Principal":{"AWS":["*"]},${rest}}`,
      ),
    ],
    [
      'an ARN by itself',
      'resource',
      policy(`{"Principal":«"arn:aws:iam::111122223333:root"»,${rest}}`),
      'invalid-principal',
    ],
    ['a list by itself', 'endpoint', policy(`{"Principal":«["*"]»,${rest}}`), 'invalid-principal'],
    [
      'everybody by the bare star',
      'trust',
      policy('{"Principal":«"*"»,"Effect":"Allow","Action":"sts:AssumeRole"}'),
      'invalid-principal',
    ],
    [
      'everybody by type',
      'trust',
      policy('{"Principal":{"AWS":"*"},"Effect":"Allow","Action":"sts:AssumeRole"}'),
    ],
    [
      'wildcards in names',
      'resource',
      policy(
        `{"Principal":{"AWS":[«"arn:aws:iam::111122223333:role/*"»,"111122223333"],"Service":«"*.amazonaws.com"»},${rest}}`,
      ),
      'invalid-principal',
      'invalid-principal',
    ],
    [
      'types that do not exist',
      'resource',
      policy(`{"Principal":{«"aws"»:"111122223333",«"User"»:"x"},${rest}}`),
      'unknown-principal-type',
      'unknown-principal-type',
    ],
    [
      'a type with another one in NotPrincipal',
      'resource',
      policy(
        '{"NotPrincipal":{«"Services"»:"a.amazonaws.com"},"Effect":"Deny","Action":"sqs:*","Resource":"*"}',
      ),
      'unknown-principal-type',
    ],
  ]);
});

describe('conditions', () => {
  const when = (condition: string) =>
    policy(`{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":${condition}}`);
  findsFaults([
    [
      'every sort of value',
      'identity',
      when(
        '{"StringEquals":{"aws:a":"x","aws:b":["x","y"]},"Bool":{"aws:c":true},"NumericLessThan":{"aws:d":5}}',
      ),
    ],
    [
      'prefixes and suffixes',
      'identity',
      when(
        '{"ForAllValues:StringLikeIfExists":{"aws:a":"x"},"ForAnyValue:ArnNotLike":{"aws:a":"x"},"NotIpAddressIfExists":{"aws:a":"10.0.0.0/8"},"Null":{"aws:a":"true"},"ForAnyValue:Null":{"aws:b":"true"}}',
      ),
    ],
    [
      'an operator that does not exist',
      'identity',
      when('{«"StringMatches"»:{"aws:a":null},«"ForSomeValues:StringLike"»:{"aws:a":"x"}}'),
      'unknown-operator',
      'unknown-operator',
    ],
    [
      'a test for a key that must exist',
      'identity',
      when('{«"NullIfExists"»:{"aws:a":"x"}}'),
      'unknown-operator',
    ],
    [
      'a key without prefix',
      'identity',
      when('{"StringEquals":{«"SourceVpc"»:"x",«"aws:"»:"x","<provider>:sub":"x","${Provider}:sub":"x"}}'),
      'invalid-condition-key',
      'invalid-condition-key',
    ],
    [
      'values of another type',
      'identity',
      when('{"StringEquals":{"aws:a":«null»,"aws:b":[«{}»,"x"],"aws:c":«{"a":1}»}}'),
      'wrong-type',
      'wrong-type',
      'wrong-type',
    ],
    [
      'values of different types',
      'identity',
      when('{"NumericEquals":{"aws:a":["1",«2»,3],"aws:b":[1,2]}}'),
      'mixed-condition-values',
    ],
    [
      'an operator twice',
      'identity',
      when('{"StringEquals":{"aws:a":"x"},«"StringEquals"»:{"aws:b":"y"}}'),
      'duplicate-element',
    ],
    [
      'a key three times',
      'identity',
      when('{"StringEquals":{"aws:a":"x","aws:a":"y",«"aws:a"»:"z"}}'),
      'duplicate-element',
    ],
    [
      'a key in two cases',
      'identity',
      when('{"StringEquals":{"aws:a":"x",«"aws:A"»:"y"},"StringLike":{"aws:A":"z"}}'),
      'duplicate-condition-key',
    ],
    [
      'a condition twice',
      'identity',
      policy(
        '{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:a":"true"}},«"Condition"»:{"Bool":{"aws:b":"true"}}}',
      ),
      'duplicate-element',
    ],
  ]);
});
