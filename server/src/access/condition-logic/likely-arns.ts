import { covers } from '../../text/covers';
import { witness } from '../../text/witness';
import type { Sought } from './sought';
import { wantedOf } from './likely-texts';
import type { Wanted } from './likely-texts';
import type { Context } from './term';
import { comparedType } from '../../policy/operator';
import { arnFieldsOf } from './value-test';
import { plainly } from './variables';

/** ARNs to try for a key that is compared with ARNs. */
export function likelyArns(sought: Sought, context: Context): readonly string[] {
  const terms = [...sought.asked, ...sought.refused];
  if (!terms.some(({ operator }) => comparedType(operator) === 'ARN')) return [];
  return wantedOf(sought, 'ARN', context).flatMap((wanted) => likelyArn(wanted) ?? []);
}

/** Field by field, each outside of as many as it can be: one field is enough to be another ARN. */
function likelyArn({ inside, outside }: Wanted): string | undefined {
  const [ins, outs] = [inside, outside].map((texts) => texts.flatMap((text) => [arnFieldsOf(text) ?? []]));
  const fields: string[] = [];
  for (let index = 0; index < fieldCount; index++) {
    const wanted = (ins ?? []).map((each) => each[index] ?? '');
    if (index === 0) wanted.push('arn');
    const field = likelyField(
      wanted.length ? wanted : ['?*'],
      (outs ?? []).flatMap((each) => each[index] ?? []),
    );
    if (field === undefined) return undefined;
    fields.push(plainly(field));
  }
  return fields.join(':');
}

function likelyField(inside: readonly string[], outside: readonly string[]): string | undefined {
  const escapable = outside.filter((each) => !inside.some((other) => covers(each, other)));
  for (const out of [escapable, []]) {
    const found = witness(inside, out, witnessLimit);
    if (found.found === 'yes') return found.text;
  }
  return undefined;
}

const fieldCount = 6;
const witnessLimit = 4_000;
