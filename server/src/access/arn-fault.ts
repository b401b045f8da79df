/** What is wrong with an ARN of a `Resource`. */
export interface ArnFault {
  readonly name: ArnFaultName;
  /** The field at fault, as it is written; the whole text where no field is. */
  readonly part: string;
  /**
   * Why the fault is not sure: somebody left a word in that stands for a value, or AWS may have what the data lacks.
   * Undefined where it is sure.
   */
  readonly doubt?: 'stand-in' | 'data';
}

/** In the order of the fields. */
export type ArnFaultName =
  | 'no-prefix'
  | 'too-few-fields'
  | 'unknown-partition'
  | 'service-case'
  | 'service-wildcard'
  | 'unknown-service'
  | 'ended-service'
  | 'unknown-region'
  | 'region-of-other-partition'
  | 'needless-region'
  | 'no-region'
  | 'malformed-account'
  | 'needless-account'
  | 'no-account'
  | 'unknown-resource';

/** The place of each field among those of an ARN, `arn` being the first. */
export const fieldIndex = { partition: 1, service: 2, region: 3, account: 4, resource: 5 } as const;

export function fault(name: ArnFaultName, part: string, doubt?: ArnFault['doubt']): ArnFault {
  return doubt ? { name, part, doubt } : { name, part };
}
