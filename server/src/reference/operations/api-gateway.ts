import type { OperationRows } from './rows';

/**
 * Managing an API is authorised by the HTTP method of the call, as its page gives it: CreateRestApi is a POST.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html
 * TagResource is left out: its method differs between REST and HTTP APIs.
 */
export const apiGatewayOperations: OperationRows = {
  apigateway: [
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
    ['Invoke', 'execute-api:Invoke'],
    [
      'CreateApi CreateApiKey CreateApiMapping CreateAuthorizer CreateBasePathMapping CreateDeployment CreateDocumentationPart CreateDocumentationVersion CreateDomainName CreateIntegration CreateIntegrationResponse CreateModel CreateRequestValidator CreateResource CreateRestApi CreateRoute CreateRouteResponse CreateStage CreateUsagePlan CreateUsagePlanKey CreateVpcLink GenerateClientCertificate ImportApiKeys ImportRestApi TestInvokeAuthorizer TestInvokeMethod',
      'POST',
    ],
    [
      'ExportApi GetAccount GetApi GetApiKey GetApiKeys GetApiMapping GetApiMappings GetApis GetAuthorizer GetAuthorizers GetBasePathMapping GetBasePathMappings GetClientCertificate GetClientCertificates GetDeployment GetDeployments GetDocumentationPart GetDocumentationParts GetDocumentationVersion GetDocumentationVersions GetDomainName GetDomainNames GetExport GetGatewayResponse GetGatewayResponses GetIntegration GetIntegrationResponse GetIntegrationResponses GetIntegrations GetMethod GetMethodResponse GetModel GetModelTemplate GetModels GetRequestValidator GetRequestValidators GetResource GetResources GetRestApi GetRestApis GetRoute GetRouteResponse GetRouteResponses GetRoutes GetSdk GetSdkType GetSdkTypes GetStage GetStages GetTags GetUsage GetUsagePlan GetUsagePlanKey GetUsagePlanKeys GetUsagePlans GetVpcLink GetVpcLinks',
      'GET',
    ],
    [
      'ImportApi ImportDocumentationParts PutGatewayResponse PutIntegration PutIntegrationResponse PutMethod PutMethodResponse PutRestApi ReimportApi',
      'PUT',
    ],
    [
      'UpdateAccount UpdateApi UpdateApiKey UpdateApiMapping UpdateAuthorizer UpdateBasePathMapping UpdateClientCertificate UpdateDeployment UpdateDocumentationPart UpdateDocumentationVersion UpdateDomainName UpdateGatewayResponse UpdateIntegration UpdateIntegrationResponse UpdateMethod UpdateMethodResponse UpdateModel UpdateRequestValidator UpdateResource UpdateRestApi UpdateRoute UpdateRouteResponse UpdateStage UpdateUsage UpdateUsagePlan UpdateVpcLink',
      'PATCH',
    ],
    [
      'DeleteAccessLogSettings DeleteApi DeleteApiKey DeleteApiMapping DeleteAuthorizer DeleteBasePathMapping DeleteClientCertificate DeleteCorsConfiguration DeleteDeployment DeleteDocumentationPart DeleteDocumentationVersion DeleteDomainName DeleteGatewayResponse DeleteIntegration DeleteIntegrationResponse DeleteMethod DeleteMethodResponse DeleteModel DeleteRequestValidator DeleteResource DeleteRestApi DeleteRoute DeleteRouteRequestParameter DeleteRouteResponse DeleteRouteSettings DeleteStage DeleteUsagePlan DeleteUsagePlanKey DeleteVpcLink FlushStageAuthorizersCache FlushStageCache ResetAuthorizersCache UntagResource',
      'DELETE',
    ],
  ],
  'execute-api': [
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html
    ['PostToConnection GetConnection DeleteConnection', 'ManageConnections'],
  ],
};
