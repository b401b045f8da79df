import type { Mapping, Text, Value } from '../policy/value';
import { fillPlaceholders } from '../text/placeholders';

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
  const options = optionsOf(name, value);
  if (options) return { type: 'choice', options, ...place };
  const text = name === 'Fn::Sub' ? substituted(value) : name === 'Fn::Join' ? joined(value) : undefined;
  return text ? { type: 'text', ...text, ...place } : { type: 'unknown', ...place };
}

/** What the function gives one of. Documents that one writes out for each name, or as a text, are looked into as well. */
function optionsOf(name: string, value: Value | undefined): readonly Value[] | undefined {
  if (name === 'Fn::ToJsonString' && value?.type === 'mapping') return [value];
  if (value?.type !== 'list') return undefined;
  if (name === 'Fn::If') return value.items.slice(1);
  return name.startsWith('Fn::ForEach::') ? value.items.slice(2) : undefined;
}

/** What is known of the text that a function gives. */
type Known = Pick<Text, 'value' | 'certain' | 'template'>;

/** `${Name}` is filled in at deployment, `${!Name}` stays as `${Name}`. */
function substituted(value: Value | undefined): Known | undefined {
  const template = value?.type === 'list' ? value.items[0] : value;
  if (template?.type !== 'text') return undefined;
  let { certain } = template;
  const filled = fillPlaceholders(template.value, (name) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    certain = false;
    return '*';
  });
  return { value: filled, certain, template: template.value };
}

/** A part that may be left out takes its separator with it: then no text with stars stands for all that it can be. */
function joined(value: Value | undefined): Known | undefined {
  if (value?.type !== 'list') return undefined;
  const [separator, list] = value.items;
  if (separator?.type !== 'text' || list?.type !== 'list') return undefined;
  const parts = list.items.filter(({ type }) => type !== 'absent');
  if (separator.value && parts.some(mayBeAbsent)) return undefined;
  const known = parts.map((part) => (part.type === 'text' ? part : undefined));
  return {
    value: known.map((part) => part?.value ?? '*').join(separator.value),
    certain: separator.certain && known.every((part) => part?.certain),
  };
}

function mayBeAbsent(value: Value): boolean {
  return value.type === 'absent' || (value.type === 'choice' && value.options.some(mayBeAbsent));
}
