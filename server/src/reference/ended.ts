/**
 * Prefixes of services that AWS has shut down and that the reference still has: nobody begins a policy with them.
 * Those that AWS only closed to new customers are not here. As of November 2026.
 * https://aws.amazon.com/products/lifecycle/
 */
export const endedServices: ReadonlySet<string> = new Set([
  'a4b',
  'appmesh', // https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html
  'appmesh-preview',
  'codestar',
  'elastictranscoder',
  'evidently',
  'finspace', // https://docs.aws.amazon.com/finspace/latest/userguide/amazon-finspace-end-of-support.html
  'finspace-api',
  'honeycode',
  'inspector', // Classic: https://docs.aws.amazon.com/inspector/v1/userguide/inspector-arns.html
  'iotanalytics',
  'iotevents',
  'iotfleethub',
  'lookoutequipment', // https://docs.aws.amazon.com/lookout-for-equipment/latest/userguide/doc-history.html
  'lookoutmetrics',
  'lookoutvision',
  'mediastore',
  'mobileanalytics',
  'nimble',
  'opsworks',
  'opsworks-cm',
  'panorama',
  'private-networks',
  'proton', // https://docs.aws.amazon.com/proton/latest/userguide/proton-end-of-support.html
  'qldb',
  'robomaker',
  'simspaceweaver',
  'sms',
  'voiceid',
  'workdocs',
  'worklink',
]);
