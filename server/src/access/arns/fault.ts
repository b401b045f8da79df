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

/** The field that each fault lies in, `arn` being the first; 0 also for the text as a whole. */
export const fieldOfFault: Readonly<Record<ArnFaultName, number>> = {
  'no-prefix': 0,
  'too-few-fields': 0,
  'unknown-partition': 1,
  'service-case': 2,
  'service-wildcard': 2,
  'unknown-service': 2,
  'ended-service': 2,
  'unknown-region': 3,
  'region-of-other-partition': 3,
  'needless-region': 3,
  'no-region': 3,
  'malformed-account': 4,
  'needless-account': 4,
  'no-account': 4,
  'unknown-resource': 5,
};

export function fault(name: ArnFaultName, part: string, doubt?: ArnFault['doubt']): ArnFault {
  return doubt ? { name, part, doubt } : { name, part };
}
