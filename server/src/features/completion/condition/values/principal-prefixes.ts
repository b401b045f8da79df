import type { Statement } from '../../../../policy/model';

/** The service prefixes of the services that a statement lets in: `logs` of `delivery.logs.amazonaws.com`. */
export function principalPrefixes({ principal }: Statement): readonly string[] {
  const services = principal?.principals.filter(({ type, text }) => type === 'Service' && text.certain) ?? [];
  return [...new Set(services.flatMap(({ text }) => prefixOf(text.value.toLowerCase()) ?? []))];
}

function prefixOf(principal: string): string | undefined {
  const name = /^([a-z0-9.-]+)\.amazonaws\.com(?:\.cn)?$/.exec(principal)?.[1];
  const parts = name?.split('.').filter((part) => !/^[a-z]{2,4}-[a-z-]+-\d$/.test(part));
  const last = parts?.at(-1);
  return last === undefined ? undefined : (otherPrefixes[last] ?? last);
}

/** Services whose resources have the ARNs of another prefix. */
const otherPrefixes: Readonly<Record<string, string>> = {
  apigateway: 'execute-api',
  edgelambda: 'lambda',
  spotfleet: 'ec2',
  'vpc-flow-logs': 'ec2',
};
