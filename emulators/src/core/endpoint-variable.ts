/** SDK service ids that are not their signing names in capitals. */
const SERVICE_IDS: Readonly<Record<string, string>> = {
  apigateway: 'API_GATEWAY',
  autoscaling: 'AUTO_SCALING',
  'cognito-idp': 'COGNITO_IDENTITY_PROVIDER',
  elasticloadbalancing: 'ELASTIC_LOAD_BALANCING_V2',
  email: 'SES',
  events: 'EVENTBRIDGE',
  logs: 'CLOUDWATCH_LOGS',
  mobiletargeting: 'PINPOINT',
  monitoring: 'CLOUDWATCH',
  route53: 'ROUTE_53',
  secretsmanager: 'SECRETS_MANAGER',
  states: 'SFN',
};

/**
 * The environment variable by which SDKs and providers send one service elsewhere.
 *
 * @param service its signing name, such as `iam`, or its SDK service id, such as `api_gateway`
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const endpointVariable = (service: string): string =>
  `AWS_ENDPOINT_URL_${SERVICE_IDS[service.toLowerCase()] ?? service.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;
