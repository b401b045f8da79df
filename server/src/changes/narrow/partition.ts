import type { Policy } from '../../policy/model';

/** The partition that the ARNs of the policy are of, its resources before its principals; `aws` where it has none. */
export function partitionOf({ statements }: Policy): string {
  const texts = [
    ...statements.flatMap(({ resource }) => resource?.texts ?? []),
    ...statements.flatMap(({ principal }) => principal?.principals.map(({ text }) => text) ?? []),
  ];
  for (const { value } of texts) {
    const partition = /^arn:(aws[a-z-]*):/.exec(value)?.[1];
    if (partition !== undefined) return partition;
  }
  return 'aws';
}
