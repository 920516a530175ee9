import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type Api, CognitoIssuer, warnOfReplacements } from '@oauth-issuers/constructs';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { Environment } from './environments.js';
import { declareOutputs } from './outputs.js';
import { keepState, type StateBackend } from './state-backend.js';

/** What a stack of an environment is made of. */
export interface IssuerStackProps {
  readonly environment: Environment;
  readonly apis: readonly Api[];
  readonly stateBackend: StateBackend;
}

/** The APIs on Amazon Cognito, in one account and region. */
export class CognitoStack extends TerraformStack {
  constructor(scope: Construct, { environment, apis, stateBackend }: IssuerStackProps) {
    super(scope, `${environment.name}-cognito`);
    keepState(this, stateBackend);
    new AwsProvider(this, 'aws', {
      region: environment.region,
      ...(environment.allowedAccountIds && { allowedAccountIds: [...environment.allowedAccountIds] }),
    });
    const issuer = new CognitoIssuer(this, 'issuer', {
      name: `${environment.name}-oauth-issuers`,
      apis,
      protect: environment.guards.protect,
    });
    declareOutputs(this, issuer);
    warnOfReplacements(this);
  }
}
