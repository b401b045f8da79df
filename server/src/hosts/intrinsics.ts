import type { Mapping, Value } from '../policy/value';

/**
 * What a CloudFormation function in place of a value stands for; undefined where the mapping is none.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function intrinsic(mapping: Mapping): Value | undefined {
  const [entry, ...others] = mapping.entries;
  if (!entry || others.length) return undefined;
  const { name, value } = entry;
  if (name !== 'Ref' && !name.startsWith('Fn::')) return undefined;
  const place = {
    offset: mapping.offset,
    length: mapping.length,
    parent: mapping.parent,
    step: mapping.step,
  };
  if (name === 'Ref' && value?.type === 'text' && value.value === 'AWS::NoValue')
    return { type: 'absent', ...place };
  if (name === 'Fn::If' && value?.type === 'list')
    return { type: 'choice', options: value.items.slice(1), ...place };
  const text = name === 'Fn::Sub' ? substituted(value) : name === 'Fn::Join' ? joined(value) : undefined;
  return text ? { type: 'text', ...text, ...place } : { type: 'unknown', ...place };
}

interface Known {
  readonly value: string;
  readonly certain: boolean;
}

/** `${Name}` is filled in at deployment, `${!Name}` stays as `${Name}`. */
function substituted(value: Value | undefined): Known | undefined {
  const template = value?.type === 'list' ? value.items[0] : value;
  if (template?.type !== 'text') return undefined;
  const parts = template.value.split(/\$\{(?!!)[^}]*\}/);
  return { value: parts.join('*').replaceAll('${!', '${'), certain: template.certain && parts.length === 1 };
}

function joined(value: Value | undefined): Known | undefined {
  if (value?.type !== 'list') return undefined;
  const [separator, parts] = value.items;
  if (separator?.type !== 'text' || parts?.type !== 'list') return undefined;
  const known = parts.items.map((part) => (part.type === 'text' ? part : undefined));
  return {
    value: known.map((part) => part?.value ?? '*').join(separator.value),
    certain: separator.certain && known.every((part) => part?.certain),
  };
}
