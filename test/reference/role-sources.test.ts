import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findServicePrincipal } from '../../server/src/reference/service-principals';
import {
  servicesTellingRoles,
  tellsSourceToRoles,
} from '../../server/src/reference/service-principals/role-sources';

describe('the services that tell roles for whom they take them', () => {
  it('are service principals', () => {
    deepEqual(
      [...servicesTellingRoles].filter((name) => !findServicePrincipal(`${name}.amazonaws.com`)),
      [],
    );
  });

  const rows: readonly (readonly [name: string, tells: boolean])[] = [
    // https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html
    ['codedeploy.amazonaws.com', true],
    ['codedeploy.eu-west-1.amazonaws.com', true],
    ['codedeploy.amazonaws.com.cn', true],
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/cross-service-confused-deputy-prevention.html
    ['autoscaling.amazonaws.com', true],
    ['ec2.amazonaws.com', false],
    ['lambda.amazonaws.com', false],
    ['no-such-service.amazonaws.com', false],
  ];
  for (const [name, tells] of rows)
    it(`${name}: ${tells ? 'do' : 'does not'}`, () => {
      equal(tellsSourceToRoles(name), tells);
    });
});
