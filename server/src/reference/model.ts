/** AWS's access levels, from the one that shows least to the one that can change who may do what. */
export const accessLevels = ['List', 'Read', 'Tagging', 'Write', 'Permissions management'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** What AWS offers, as of a date: services, their actions, resource types and condition keys. */
export interface ServiceReference {
  readonly version: string;
  /** ISO 8601 date, UTC. */
  readonly updatedAt: string;
  readonly services: readonly ServiceSummary[];
  /** The service of a prefix, in any case; undefined where the reference has none. */
  service(prefix: string): Service | undefined;
  /** The action of `prefix:Name`, in any case; undefined where the reference has none. */
  action(name: string): Action | undefined;
  /** The actions that an action text of a policy stands for, in any case: `s3:Get*`, `*`; none for other texts. */
  matching(text: string): readonly Action[];
  /** Whether resource control policies cover the service. */
  rcpCovers(prefix: string): boolean;
  /** AWS's partitions, the one that most accounts are in first. */
  readonly partitions: readonly Partition[];
}

/** A part of AWS with accounts and Regions of its own: the second part of every ARN. */
export interface Partition {
  /** `aws`, `aws-cn`. */
  readonly id: string;
  readonly title: string;
  /** What the names of its endpoints end in: `amazonaws.com`. */
  readonly dnsSuffix: string;
  /** Sorted by id, without pseudo Regions such as `aws-global`: no ARN and no condition names those. */
  readonly regions: readonly Region[];
}

export interface Region {
  /** `eu-central-1`. */
  readonly id: string;
  /** `Europe (Frankfurt)`. */
  readonly title: string;
}

export interface ServiceSummary {
  readonly prefix: string;
  readonly title: string;
  readonly counts: LevelCounts;
}

export type LevelCounts = Readonly<Record<AccessLevel, number>>;

export interface Service extends ServiceSummary {
  /** Sorted by name. */
  readonly actions: readonly Action[];
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ConditionKey[];
  /** The actions whose names the pattern matches, ignoring case; the pattern stands without the prefix. */
  matching(pattern: string): readonly Action[];
  action(name: string): Action | undefined;
}

export interface Action {
  /** The prefix of its service, lower-case. */
  readonly service: string;
  /** Without the prefix, in AWS's spelling. */
  readonly name: string;
  /** `prefix:Name`. */
  readonly id: string;
  readonly level: AccessLevel;
  /** Empty where the action takes no resource: a policy must then give it `*`. */
  readonly resources: readonly ActionResource[];
  /** How many of them there are, and whether a call always names one: asked for every action of every policy. */
  readonly resourceCount: number;
  readonly requiresResource: boolean;
  /** Keys of the action itself; its resource types have more. */
  readonly conditionKeys: readonly ConditionKey[];
  /** AWS's own sentence. */
  readonly description: string;
}

export interface ActionResource {
  readonly type: ResourceType;
  /** AWS's mark that a call always names one. False tells little: alternatives carry it as well as leave-outs. */
  readonly required: boolean;
  /** Keys that this action has when it is used on this type. */
  readonly conditionKeys: readonly ConditionKey[];
}

export interface ResourceType {
  readonly service: string;
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}`. */
  readonly arn: string;
  /** The ARN with `*` for each placeholder. */
  readonly pattern: string;
  readonly conditionKeys: readonly ConditionKey[];
}

export interface ConditionKey {
  /** `aws:RequestTag/${TagKey}`. */
  readonly key: string;
  /** `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress`, or one of these behind `ArrayOf`. */
  readonly type: string;
  readonly description: string;
}
