/**
 * Whether documents allow a request, by IAM's rules as the User Guide words them, slowly and by nothing of ours: for the
 * operators, keys and principals that the tests of narrowing make use of. It throws for any other.
 */
export interface SlowRequest {
  readonly action: string;
  readonly resource: string;
  /** `AWS arn:aws:iam::111122223333:role/a`, `Service sns.amazonaws.com`, `Federated …`. */
  readonly principal: string;
  /** Keys in lower case. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

type Statement = Readonly<Record<string, unknown>>;

export function allows(text: string, request: SlowRequest): boolean {
  const { Version, Statement } = JSON.parse(text) as { Version?: string; Statement: unknown };
  const statements = listOf(Statement) as readonly Statement[];
  const matching = statements.filter((each) => matches(each, request, Version === '2012-10-17'));
  return (
    matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny')
  );
}

function matches(statement: Statement, request: SlowRequest, variables: boolean): boolean {
  const { Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement;
  const action = (each: unknown) => like(String(each).toLowerCase(), request.action.toLowerCase());
  const resource = (each: unknown) => {
    const pattern = variables ? filled(String(each), request) : String(each);
    return pattern !== undefined && like(pattern, request.resource);
  };
  if (Action !== undefined && !listOf(Action).some(action)) return false;
  if (NotAction !== undefined && listOf(NotAction).some(action)) return false;
  if (Resource !== undefined && !listOf(Resource).some(resource)) return false;
  if (NotResource !== undefined && listOf(NotResource).some(resource)) return false;
  if (Principal !== undefined && !isOne(Principal, request.principal)) return false;
  if (NotPrincipal !== undefined && isOne(NotPrincipal, request.principal)) return false;
  return Object.entries((Condition ?? {}) as Record<string, Record<string, unknown>>).every(
    ([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => holds(operator, key, values, request, variables)),
  );
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function isOne(principal: unknown, caller: string): boolean {
  if (principal === '*') return true;
  return Object.entries(principal as Record<string, unknown>).some(([type, names]) =>
    listOf(names).some((name) => {
      if (type === 'AWS' && name === '*') return true;
      const written = `${type} ${String(name)}`;
      const account = /^AWS (?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(written)?.[1];
      return written === caller || (account !== undefined && caller.includes(`:iam::${account}:`));
    }),
  );
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
function holds(
  written: string,
  key: string,
  values: unknown,
  request: SlowRequest,
  variables: boolean,
): boolean {
  const own = request.context[key.toLowerCase()];
  const texts = listOf(values).map(String);
  if (written === 'Null') return texts.includes(String(own === undefined));
  const [, set, base = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(written) ?? [];
  const isNegated = base.includes('Not');
  if (own === undefined)
    return ifExists !== undefined || set === 'ForAllValues' || (isNegated && set === undefined);
  const test = testOf(base.replace('Not', ''));
  const one = (value: string) => {
    const known = texts.map((text) => (variables ? filled(text, request) : text));
    const isMet = known.some((text) => text !== undefined && test(text, value));
    return isMet !== isNegated;
  };
  return set === 'ForAllValues' ? own.every(one) : own.some(one);
}

function testOf(base: string): (text: string, value: string) => boolean {
  switch (base) {
    case 'StringEquals':
      return (text, value) => text === value;
    case 'Bool':
      return (text, value) => text.toLowerCase() === value.toLowerCase();
    case 'StringLike':
    case 'ArnLike':
    case 'ArnEquals':
      return like;
    case 'IpAddress':
      return (text, value) => inRange(text, value);
    case 'NumericLessThan':
      return (text, value) => Number(value) < Number(text);
    default:
      throw new Error(`the slow evaluator does not know ${base}`);
  }
}

function inRange(range: string, address: string): boolean {
  const [network = '', length = '32'] = range.split('/');
  const bits = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return bits(network).slice(0, Number(length)) === bits(address).slice(0, Number(length));
}

/** Undefined where the request lacks a key that is to be filled in. */
function filled(text: string, { context }: SlowRequest): string | undefined {
  const variables = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([whole, name = '']) => [whole, name] as const);
  let result = text;
  for (const [whole, name] of variables) {
    const value = context[name.toLowerCase()]?.[0];
    if (value === undefined) return undefined;
    result = result.replace(whole, () => value);
  }
  return result;
}

function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[^\w*?]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
