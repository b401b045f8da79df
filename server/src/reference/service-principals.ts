import { computePrincipals } from './service-principals/compute';
import { dataPrincipals } from './service-principals/data';
import { integrationPrincipals } from './service-principals/integration';
import { intelligencePrincipals } from './service-principals/intelligence';
import { managementPrincipals } from './service-principals/management';
import { securityPrincipals } from './service-principals/security';
import { looksLikeRegion } from './service-principals/names';

/** An AWS service as a principal: in trust and resource policies, and as the value of `iam:PassedToService`. */
export interface ServicePrincipal {
  /** `lambda.amazonaws.com`. */
  readonly name: string;
  /** The service, with what it does under this name where it has several: `Amazon CloudWatch Logs, delivery of logs`. */
  readonly title: string;
  /**
   * Whether the guide of the service has policies name it with a Region (`logs.eu-central-1.amazonaws.com`). Every
   * service has that form in opt-in Regions, where it calls into another Region.
   */
  readonly regional: boolean;
  /** The name in the China Regions, where AWS gives another one; a regional one has its Region in it as elsewhere. */
  readonly china: string | undefined;
}

const suffix = '.amazonaws.com';

/**
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html,
 * https://docs.aws.amazon.com/dms/latest/userguide/dm-iam-resources.html,
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html,
 * https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
 */
const namedByRegion: ReadonlySet<string> = new Set(['codedeploy', 'dms', 'logs', 'states']);

/**
 * https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html (EC2), the AWS CDK's table of service principals
 * (CodeDeploy, CloudWatch Logs, EMR), and managed policies that give both names (AmazonECS_FullAccess,
 * AmazonLaunchWizardFullAccessV2).
 */
const otherInChina: ReadonlySet<string> = new Set([
  'application-autoscaling',
  'autoscaling',
  'codedeploy',
  'ec2',
  'elasticmapreduce',
  'events',
  'logs',
]);

/** Sorted by name. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services */
export const servicePrincipals: readonly ServicePrincipal[] = /* @__PURE__ */ listPrincipals();

const byName: ReadonlyMap<string, ServicePrincipal> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ servicePrincipals.map((each) => [each.name, each]),
);

export interface FoundServicePrincipal {
  readonly principal: ServicePrincipal;
  /** The Region in the name; undefined where it has none. It may be no Region that there is. */
  readonly region: string | undefined;
  /** Whether the name is that of the China Regions, by its end. */
  readonly china: boolean;
}

/** By name in any case, with a Region or without, with the end that names have in China or without. */
export function findServicePrincipal(name: string): FoundServicePrincipal | undefined {
  const written = name.toLowerCase();
  const china = written.endsWith(`${suffix}.cn`);
  const parts = (china ? written.slice(0, -'.cn'.length) : written).split('.');
  const at = parts.findIndex((part, index) => index > 0 && looksLikeRegion(part));
  const plain = parts.filter((_, index) => index !== at).join('.');
  const principal = byName.get(plain);
  return principal && { principal, region: parts[at], china };
}

function listPrincipals(): readonly ServicePrincipal[] {
  const rows = [
    computePrincipals,
    dataPrincipals,
    integrationPrincipals,
    intelligencePrincipals,
    managementPrincipals,
    securityPrincipals,
  ].flat();
  return rows
    .flatMap(([title, ...names]) => names.map((name) => principalOf(title, name)))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function principalOf(title: string, short: string): ServicePrincipal {
  const name = short.endsWith('.amazon.com') ? short : short + suffix;
  return {
    name,
    title,
    regional: namedByRegion.has(short),
    china: otherInChina.has(short) ? `${name}.cn` : undefined,
  };
}
