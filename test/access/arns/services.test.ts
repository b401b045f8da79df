import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { arnService, documentedBy } from '../../../server/src/access/arns/services';
import { readArn } from '../../../server/src/policy/arn';
import { realReference } from '../../support/reference';

const reference = realReference();

describe('the services that ARNs name', () => {
  it('are those whose resource types have ARNs of another name than theirs', () => {
    const documented = new Map<string, Set<string>>();
    for (const { prefix } of reference.services)
      for (const { arn } of reference.service(prefix)?.resourceTypes ?? []) {
        const name = readArn(arn)?.service ?? '';
        if (name === prefix || name === '${Vendor}') continue;
        documented.set(name, (documented.get(name) ?? new Set()).add(prefix));
      }
    same(
      new Map([...documentedBy].map(([name, prefixes]) => [name, prefixes.toSorted()])),
      new Map([...documented].sort().map(([name, prefixes]) => [name, [...prefixes].sort()])),
    );
  });

  it('have ARNs of six fields, all of them', () => {
    const odd = reference.services
      .flatMap(({ prefix }) => reference.service(prefix)?.resourceTypes ?? [])
      .filter(({ arn }) => !readArn(arn));
    same(odd, []);
  });

  it('are found in lower case only, with the types of all that document them', () => {
    equal(arnService(reference, 'S3'), undefined);
    equal(arnService(reference, 'nosuch'), undefined);
    same(arnService(reference, 'catalog')?.own, []);
    const types = arnService(reference, 'iam')?.types.map(({ type }) => `${type.service}:${type.name}`) ?? [];
    ok(types.includes('iam:role') && types.includes('sts:root-user'));
    same(arnService(reference, 'pricing')?.types, []);
    equal(arnService(reference, 's3'), arnService(reference, 's3'));
  });
});
