import type { PolicyKind } from '../../policy/model';

/**
 * Whether a resource policy may write the text in place of an ARN: API Gateway fills in what is missing, and Amazon SQS
 * took `/111122223333/queue` in its first years.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export function isShortForm(text: string, kind: PolicyKind): boolean {
  return kind === 'resource' && (text.startsWith('execute-api:/') || /^\/\d{12}\//.test(text));
}
