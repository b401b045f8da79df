/**
 * Prefixes of services that AWS has shut down and that the reference still has: nobody begins a policy with them.
 * Those that AWS only closed to new customers are not here. As of November 2026.
 * https://aws.amazon.com/products/lifecycle/
 */
export const endedServices: ReadonlySet<string> = new Set([
  'a4b',
  'appmesh-preview',
  'codestar',
  'elastictranscoder',
  'evidently',
  'honeycode',
  'iotanalytics',
  'iotevents',
  'iotfleethub',
  'lookoutmetrics',
  'lookoutvision',
  'mediastore',
  'mobileanalytics',
  'nimble',
  'opsworks',
  'opsworks-cm',
  'panorama',
  'private-networks',
  'qldb',
  'robomaker',
  'simspaceweaver',
  'sms',
  'voiceid',
  'workdocs',
  'worklink',
]);
