import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { marked, snapshotOf } from '../../support/document';
import { ofForm } from './faults';

/** The trust policy of a role in a CloudFormation template. */
function template(policy: string): string {
  return `{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":${policy}}}}}`;
}

function statement(members: string): string {
  return template(`{"Version":"2012-10-17","Statement":[{${members}}]}`);
}

/** CloudFormation has the statement of an event bus beside names of its own, and no version. */
function eventBus(members: string): string {
  return `{"Resources":{"Bus":{"Type":"AWS::Events::EventBusPolicy","Properties":{"EventBusName":"orders","StatementId":"org","Statement":{${members}}}}}}`;
}

const rest = '"Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"';

describe('what a template leaves to deployment', () => {
  const silent: readonly (readonly [what: string, document: string])[] = [
    [
      'every value is a parameter',
      statement(
        '"Sid":{"Ref":"A"},"Effect":{"Ref":"A"},"Principal":{"Ref":"A"},"Action":{"Ref":"A"},"Condition":{"Ref":"A"}',
      ),
    ],
    [
      'values inside are parameters',
      statement(
        '"Effect":"Allow","Principal":{"AWS":[{"Ref":"A"}]},"Action":[{"Ref":"A"}],"Condition":{"Bool":{"Ref":"A"},"StringLike":{"aws:a":{"Ref":"A"},"aws:b":["x",{"Ref":"A"}]}}',
      ),
    ],
    [
      'a text that is partly known',
      statement(
        `"Sid":{"Fn::Sub":"a-\${A}"},"Effect":{"Fn::Sub":"\${A}"},"Principal":{"AWS":{"Fn::Sub":"arn:aws:iam::\${A}:root"}},"Action":"sts:AssumeRole"`,
      ),
    ],
    [
      'the version is a parameter',
      template(`{"Version":{"Ref":"A"},"Statement":[{"Effect":"Allow",${rest}}]}`),
    ],
    [
      'statements are parameters',
      template(
        `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${rest}},{"Ref":"A"},{"Fn::GetAtt":["A","B"]}]}`,
      ),
    ],
    [
      'a choice of statements',
      template(
        `{"Version":"2012-10-17","Statement":[{"Fn::If":["C",{"Effect":"Allow",${rest}},{"Ref":"AWS::NoValue"}]},{"Fn::If":["C",{"Effect":"Allow",${rest}},[{"Effect":"Deny",${rest}}]]}]}`,
      ),
    ],
    [
      'a choice of effects',
      statement(`"Effect":{"Fn::If":["C","Allow",{"Fn::If":["D","Deny","Allow"]}]},${rest}`),
    ],
    [
      'an element that is left out in one case',
      statement(
        `"Effect":{"Fn::If":["C","Allow",{"Ref":"AWS::NoValue"}]},${rest},"Condition":{"Fn::If":["C",{"Bool":{"aws:a":"true"}},{"Ref":"AWS::NoValue"}]}`,
      ),
    ],
    [
      'an element or its opposite',
      statement(
        '"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":{"Fn::If":["C","sts:AssumeRole",{"Ref":"AWS::NoValue"}]},"NotAction":{"Fn::If":["C",{"Ref":"AWS::NoValue"},"sts:TagSession"]}',
      ),
    ],
    [
      'an item that is left out',
      statement(
        '"Effect":"Allow","Principal":{"AWS":[{"Fn::If":["C","111122223333",{"Ref":"AWS::NoValue"}]}]},"Action":[{"Ref":"AWS::NoValue"}]',
      ),
    ],
    [
      'a policy that EventBridge writes around the statement',
      eventBus(
        '"Effect":"Allow","Principal":"*","Action":"events:PutEvents","Resource":{"Ref":"A"},"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5","aws:PrincipalTag/bus":"${aws:PrincipalAccount}"}}',
      ),
    ],
    [
      'members that a macro brings in',
      statement('"Effect":"Allow","Fn::Transform":{"Name":"AWS::Include","Parameters":{}}'),
    ],
  ];
  for (const [what, document] of silent)
    it(`is not judged: ${what}`, () => {
      same(
        ofForm(snapshotOf(document)).map(({ message }) => message),
        [],
      );
    });

  const found: readonly (readonly [what: string, document: string, ...rules: string[]])[] = [
    ['one of two effects', statement(`"Effect":{"Fn::If":["C","Allow",«"deny"»]},${rest}`), 'invalid-effect'],
    [
      'both of two effects, each once',
      statement(`"Effect":{"Fn::If":["C",«"allow"»,«"deny"»]},${rest}`),
      'invalid-effect',
      'invalid-effect',
    ],
    [
      'a choice in a choice',
      statement(`"Effect":{"Fn::If":["C","Allow",{"Fn::If":["D","Deny",«1»]}]},${rest}`),
      'wrong-type',
    ],
    [
      'one of two conditions',
      statement(
        `"Effect":"Allow",${rest},"Condition":{"Fn::If":["C",{«"StringMatch"»:{"aws:a":"x"}},{"Ref":"AWS::NoValue"}]}`,
      ),
      'unknown-operator',
    ],
    [
      'an item of a choice',
      statement(
        '"Effect":"Allow","Principal":{"AWS":[{"Fn::If":["C",["111122223333",«null»],"*"]}]},"Action":"sts:AssumeRole"',
      ),
      'wrong-type',
    ],
    [
      'beside what is unknown',
      statement(
        '"Effect":"Allow","Principal":{"AWS":[{"Ref":"A"},«5»]},"Action":"sts:AssumeRole",«"Resource"»:{"Ref":"A"}',
      ),
      'wrong-type',
      'element-not-allowed',
    ],
    [
      'in the statement that EventBridge writes a policy around',
      eventBus('"Effect":«"allow"»,"Principal":"*","Action":"events:PutEvents",«"Ressource"»:"*"'),
      'invalid-effect',
      'unknown-element',
    ],
    [
      'a chosen statement',
      template(
        `{"Version":"2012-10-17","Statement":[{"Fn::If":["C",«{»"Effect":"Allow","Action":"sts:AssumeRole"},{"Ref":"AWS::NoValue"}]}]}`,
      ),
      'missing-principal',
    ],
  ];
  for (const [what, document, ...rules] of found)
    it(`is found all the same: ${what}`, () => {
      const { text, marked: places } = marked(document);
      same(
        ofForm(snapshotOf(text)).map(({ rule, offset, length }) => [
          rule.id,
          text.slice(offset, offset + length),
        ]),
        rules.map((rule, index) => [rule, places[index]]),
      );
    });
});
