import type { PolicyKind } from '../../policy/model';
import type { Mapping } from '../../policy/value';
import { Projection } from './projection';
import type { SchemaError, Validator } from './validator';
import { validators } from './validators.generated';

export interface Checked {
  readonly errors: readonly SchemaError[];
  readonly projection: Projection;
}

/** Of nested choices, this many levels are tried in every combination. */
const choiceLevels = 3;

/** A policy without what its statements hold, once for every option of the choices in it. */
export function checkPolicy(source: Mapping, kind: PolicyKind): readonly Checked[] {
  return check(source, validators[kind].policy, depthOfStatements);
}

export function checkStatement(source: Mapping, kind: PolicyKind): readonly Checked[] {
  return check(source, validators[kind].statement, Infinity);
}

/** The policy, its list of statements; a statement itself comes out empty. */
const depthOfStatements = 2;

function check(source: Mapping, validate: Validator, depth: number): readonly Checked[] {
  const checked: Checked[] = [];
  for (let variant = 0, count = 1; variant < count; variant++) {
    const projection = new Projection(source, variant, depth);
    count = Math.max(count, 2 ** Math.min(projection.choices, choiceLevels));
    if (!validate(projection.data)) checked.push({ errors: validate.errors ?? [], projection });
  }
  return checked;
}
