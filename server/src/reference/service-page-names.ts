/**
 * The names of AWS's pages in the Service Authorization Reference, by service prefix: `s3` for `list_s3.html`.
 *
 * AWS renamed all of them in 2026 (`list_amazons3` is `list_s3` now; by 2026-10-01 the old address led to the guide's
 * front page). Read on 2026-11-24 from two copies of AWS's index: the page itself as of summer 2026, and the pages that
 * the npm package iam-floyd 0.842.0 of 2026-09-27 was generated from. They agree but for two names that AWS changed
 * between them (`events`, `pricingplanmanager`), where the newer one stands, and services that were not there yet.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */

/** Their page is named as their prefix. */
export const samePages: ReadonlySet<string> = words(`
  a2c a4b account account-access acm acm-pca action-recommendations activate agent-registry agentaccess-mcp
  aiops amplify amplifybackend amplifyuibuilder appconfig appfabric appflow application-autoscaling
  application-signals application-signals-mcp application-transformation appmesh appmesh-preview apprunner
  appstream appstudio appsync apptest arc-region-switch arc-zonal-shift arsenal artifact athena auditmanager
  autoscaling autoscaling-plans aws-external-anthropic aws-marketplace-management aws-portal awsconnector
  b2bi backup backup-gateway backup-storage batch bcm-dashboards bcm-data-exports bcm-pricing-calculator
  bcm-recommended-actions bedrock bedrock-agentcore bedrock-mantle bedrock-websearch billing
  billingconductor braket budgets bugbust ce chatbot chime cleanrooms cloud9 clouddirectory cloudfront
  cloudfront-keyvaluestore cloudhsm cloudsearch cloudshell cloudtrail cloudtrail-data cloudwatch
  codeartifact codebuild codecatalyst codecommit codeconnections codedeploy codedeploy-commands-secure
  codeguru codeguru-reviewer codeguru-security codepipeline codestar codestar-connections
  codestar-notifications codewhisperer cognito-identity cognito-idp cognito-sync comprehend
  comprehendmedical compute-optimizer config connect consoleapp consolidatedbilling controlcatalog
  controltower cost-optimization-hub cur customer-verification databrew dataexchange datapipeline datasync
  datazone dax dbqms deadline detective devicefarm devops-guru directconnect discovery dlm dms docdb-elastic
  drs ds ds-data dsql dynamodb ebs ec2 ec2-instance-connect ec2messages ecr ecr-public ecs ecs-mcp eks
  eks-auth eks-mcp elasticache elasticbeanstalk elastictranscoder elemental-activations
  elemental-appliances-software elemental-support-cases elemental-support-content emr-containers
  emr-serverless entityresolution es eventsbilltoaws evidently evs finops-agent finspace firehose fis fms
  forecast frauddetector freertos freetier fsx gamelift gameliftstreams geo-maps geo-places geo-routes
  glacier globalaccelerator glue grafana groundstation groundtruthlabeling guardduty health healthlake
  honeycode iam identity-sync identitystore identitystore-auth imagebuilder importexport inspector
  inspector-scan inspector2 inspector2-telemetry interconnect internetmonitor invoicing iot
  iot-device-tester iotanalytics iotdeviceadvisor iotevents iotfleethub iotfleetwise iotsitewise
  iottwinmaker iotwireless iq iq-permission ivschat kafka kafka-cluster kafkaconnect kendra kendra-ranking
  kinesis kms lakeformation lambda license-manager license-manager-linux-subscriptions
  license-manager-user-subscriptions lightsail logs lookoutequipment lookoutmetrics lookoutvision m2
  machinelearning macie2 managedblockchain managedblockchain-query mapcredits marketplacecommerceanalytics
  mediaconnect mediaconvert mediaimport medialive mediapackage mediapackage-vod mediapackagev2 mediastore
  mediatailor medical-imaging memorydb mgn mobileanalytics monitron mpa mq neptune-graph network-firewall
  network-security-director network-security-manager networkflowmonitor networkmanager networkmanager-chat
  networkmonitor nimble notifications nova-act oam observabilityadmin odb omics one opensearch opsworks
  opsworks-cm organizations osis outposts panorama partnercentral-account-management payment-cryptography
  payments pca-connector-ad pca-connector-scep pcs personalize pi pipes polly pricing private-networks
  proton purchase-orders q qapps qbusiness qdeveloper qldb quicksight ram rbin rds rds-data rds-db redshift
  redshift-data redshift-serverless rekognition repostspace researchstudio resource-explorer
  resource-explorer-2 resource-groups rhelkb robomaker rolesanywhere route53 route53-recovery-cluster
  route53-recovery-control-config route53-recovery-readiness route53domains route53globalresolver
  route53profiles route53resolver rtbfabric rum s3 s3-object-lambda s3express s3files s3tables s3vectors
  sagemaker sagemaker-data-science-assistant sagemaker-geospatial sagemaker-mlflow
  sagemaker-unified-studio-mcp savingsplans scheduler schemas secretsmanager security-ir securityagent
  securityhub securitylake serverlessrepo servicediscovery serviceextract shield signer signin
  simspaceweaver sms snow-device-management snowball sns sqlworkbench sqs ssm ssm-contacts ssm-guiconnect
  ssm-incidents ssm-quicksetup ssm-sap ssmmessages sso-directory storagegateway sts support support-console
  supportauthz supportplans sustainability swf synthetics textract timestream timestream-influxdb tiros tnb
  transcribe transfer transform transform-custom translate trustedadvisor ts user-subscriptions uxc
  vendor-insights verified-access verifiedpermissions vpc-lattice vpc-lattice-svcs vpce waf waf-regional
  wafv2 wam wellarchitected wickr workdocs worklink workmail workmailmessageflow workspaces
  workspaces-instances workspaces-web xray
`);

/** `prefix=page`. */
export const otherPages: ReadonlyMap<string, string> = pairs(`
  access-analyzer=accessanalyzer aco-automation=compute-optimizer-automation aidevops=devops-agent
  airflow=mwaa airflow-serverless=mwaa-serverless aoss=opensearchserverless app-integrations=appintegrations
  applicationinsights=application-insights aps=amp backup-search=backupsearch cases=connectcases
  cassandra=keyspaces cleanrooms-ml=cleanroomsml codeguru-profiler=codeguruprofiler
  connect-campaigns=connect-outbound-campaigns elasticfilesystem=efs elasticmapreduce=emr
  elemental-inference=elementalinference events=eventbridge execute-api=apigatewaymanagementapi
  finspace-api=finspace-data geo=location health-agent=connecthealth iotjobsdata=iot-jobs-data
  iotmanagedintegrations=iot-managed-integrations ivs=interactive-video-service
  kinesisvideo=kinesis-video-streams launchwizard=launch-wizard mechanicalturk=mturk mgh=migration-hub
  migrationhub-orchestrator=migrationhuborchestrator migrationhub-strategy=migrationhubstrategy
  mobiletargeting=pinpoint neptune-db=neptunedata notifications-contacts=notificationscontacts
  partnercentral=partner-central pricingplanmanager=pricing-plan-manager profile=customer-profiles
  refactor-spaces=migration-hub-refactor-spaces resiliencehub=resilience-hub s3-outposts=s3outposts
  scn=supplychain sdb=simpledb servicecatalog=service-catalog servicequotas=service-quotas
  social-messaging=socialmessaging sso=iam-identity-center sso-oauth=sso-oidc states=stepfunctions
  supportapp=support-app tag=resourcegroupstaggingapi tax=taxsettings thinclient=workspaces-thin-client
  voiceid=voice-id wisdom=q-in-connect
`);

export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...words(text)].map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
