import { words } from './service-page-names';

/**
 * A prefix whose actions stand on several pages of AWS's Service Authorization Reference, as do those of two generations
 * of a service.
 */
export interface SharedPrefix {
  /** The page that has most of them; undefined where none is the service's own. */
  readonly page: string | undefined;
  /** Another page, and the actions that it has and `page` lacks. */
  readonly other: string;
  readonly actions: ReadonlySet<string>;
}

/**
 * From the same sources as the names of the other pages. The eleven pages of `aws-marketplace` are left out: for its
 * actions there is AWS's index.
 */
export const sharedPrefixes: ReadonlyMap<string, SharedPrefix> = new Map([
  shared(
    'apigateway',
    'apigateway',
    'apigatewayv2',
    `
    CreatePortal CreatePortalProduct CreateProductPage CreateProductRestEndpointPage CreateRoutingRule
    DeletePortal DeletePortalProduct DeletePortalProductSharingPolicy DeleteProductPage
    DeleteProductRestEndpointPage DeleteRoutingRule DisablePortal GetPortal GetPortalProduct
    GetPortalProductSharingPolicy GetProductPage GetProductRestEndpointPage GetRoutingRule
    ListPortalProducts ListPortals ListProductPages ListProductRestEndpointPages ListRoutingRules
    PreviewPortal PublishPortal PutPortalProductSharingPolicy UpdatePortal UpdatePortalProduct
    UpdateProductPage UpdateProductRestEndpointPage UpdateRoutingRule
  `,
  ),
  shared(
    'cloudformation',
    'cloudformation',
    'cloudcontrol',
    `
    CancelResourceRequest CreateResource DeleteResource GetResource GetResourceRequestStatus
    ListResourceRequests ListResources UpdateResource
  `,
  ),
  shared(
    'elasticloadbalancing',
    'elbv2',
    'elb',
    `
    ApplySecurityGroupsToLoadBalancer AttachLoadBalancerToSubnets ConfigureHealthCheck
    CreateAppCookieStickinessPolicy CreateLBCookieStickinessPolicy CreateLoadBalancerListeners
    CreateLoadBalancerPolicy DeleteLoadBalancerListeners DeleteLoadBalancerPolicy
    DeregisterInstancesFromLoadBalancer DescribeInstanceHealth DescribeLoadBalancerPolicies
    DescribeLoadBalancerPolicyTypes DetachLoadBalancerFromSubnets DisableAvailabilityZonesForLoadBalancer
    EnableAvailabilityZonesForLoadBalancer RegisterInstancesWithLoadBalancer
    SetLoadBalancerListenerSSLCertificate SetLoadBalancerPoliciesForBackendServer
    SetLoadBalancerPoliciesOfListener
  `,
  ),
  shared(
    'greengrass',
    'greengrass',
    'greengrassv2',
    `
    BatchAssociateClientDeviceWithCoreDevice BatchDisassociateClientDeviceFromCoreDevice CancelDeployment
    CreateComponentVersion DeleteComponent DeleteCoreDevice DeleteDeployment DescribeComponent GetComponent
    GetComponentVersionArtifact GetCoreDevice GetDeployment ListClientDevicesAssociatedWithCoreDevice
    ListComponents ListComponentVersions ListCoreDevices ListEffectiveDeployments ListInstalledComponents
    ResolveComponentCandidates
  `,
  ),
  shared(
    'kinesisanalytics',
    'kinesisanalyticsv2',
    'kinesisanalytics',
    `
    GetApplicationState
  `,
  ),
  shared(
    'lex',
    'lex-v2',
    'lex',
    `
    CreateIntentVersion CreateSlotTypeVersion DeleteBotChannelAssociation DeleteIntentVersion
    DeleteSlotTypeVersion GetBot GetBotAlias GetBotAliases GetBotChannelAssociation
    GetBotChannelAssociations GetBots GetBotVersions GetBuiltinIntent GetBuiltinIntents GetBuiltinSlotTypes
    GetExport GetImport GetIntent GetIntents GetIntentVersions GetMigration GetMigrations GetSlotType
    GetSlotTypes GetSlotTypeVersions GetUtterancesView PostContent PostText PutBot PutBotAlias PutIntent
    PutSlotType StartMigration
  `,
  ),
  // Four pages. What the oldest lacks is on two of the others, or on that of Mail Manager.
  shared(
    'ses',
    undefined,
    'ses',
    `
    CloneReceiptRuleSet CreateConfigurationSet CreateConfigurationSetEventDestination
    CreateConfigurationSetTrackingOptions CreateCustomVerificationEmailTemplate CreateReceiptFilter
    CreateReceiptRule CreateReceiptRuleSet CreateTemplate DeleteConfigurationSet
    DeleteConfigurationSetEventDestination DeleteConfigurationSetTrackingOptions
    DeleteCustomVerificationEmailTemplate DeleteIdentity DeleteIdentityPolicy DeleteReceiptFilter
    DeleteReceiptRule DeleteReceiptRuleSet DeleteTemplate DeleteVerifiedEmailAddress
    DescribeActiveReceiptRuleSet DescribeConfigurationSet DescribeReceiptRule DescribeReceiptRuleSet
    GetAccountSendingEnabled GetCustomVerificationEmailTemplate GetIdentityDkimAttributes
    GetIdentityMailFromDomainAttributes GetIdentityNotificationAttributes GetIdentityPolicies
    GetIdentityVerificationAttributes GetSendQuota GetSendStatistics GetTemplate ListConfigurationSets
    ListCustomVerificationEmailTemplates ListIdentities ListIdentityPolicies ListReceiptFilters
    ListReceiptRuleSets ListTemplates ListVerifiedEmailAddresses PutConfigurationSetDeliveryOptions
    PutIdentityPolicy ReorderReceiptRuleSet SendBounce SendBulkTemplatedEmail SendCustomVerificationEmail
    SendEmail SendRawEmail SendTemplatedEmail SetActiveReceiptRuleSet SetIdentityDkimEnabled
    SetIdentityFeedbackForwardingEnabled SetIdentityHeadersInNotificationsEnabled SetIdentityMailFromDomain
    SetIdentityNotificationTopic SetReceiptRulePosition TestRenderTemplate UpdateAccountSendingEnabled
    UpdateConfigurationSetEventDestination UpdateConfigurationSetReputationMetricsEnabled
    UpdateConfigurationSetSendingEnabled UpdateConfigurationSetTrackingOptions
    UpdateCustomVerificationEmailTemplate UpdateReceiptRule UpdateTemplate VerifyDomainDkim
    VerifyDomainIdentity VerifyEmailAddress VerifyEmailIdentity
  `,
  ),
  shared(
    'sms-voice',
    'pinpoint-sms-voice-v2',
    'pinpoint-sms-voice',
    `
    CreateConfigurationSetEventDestination DeleteConfigurationSetEventDestination
    GetConfigurationSetEventDestinations ListConfigurationSets UpdateConfigurationSetEventDestination
  `,
  ),
]);

/** Prefixes whose condition keys are spread over their pages as well. */
export const keysOnSeveralPages: ReadonlySet<string> = new Set(['apigateway', 'lex']);

function shared(
  prefix: string,
  page: string | undefined,
  other: string,
  actions: string,
): readonly [string, SharedPrefix] {
  return [prefix, { page, other, actions: words(actions) }];
}
