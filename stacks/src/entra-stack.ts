import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { EntraIssuer, Group, warnOfReplacements } from '@oauth-issuers/constructs';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { IssuerStackProps } from './cognito-stack.js';
import { declareOutputs } from './outputs.js';
import { keepState } from './state-backend.js';

/** The APIs on Microsoft Entra ID, in one tenant. */
export class EntraStack extends TerraformStack {
  constructor(scope: Construct, { environment, apis, stateBackend }: IssuerStackProps) {
    super(scope, `${environment.name}-entra`);
    keepState(this, stateBackend);
    new AzureadProvider(this, 'azuread', {
      ...(environment.tenantId !== undefined && { tenantId: environment.tenantId }),
    });
    const { staffGroupId } = environment;
    const issuer = new EntraIssuer(this, 'issuer', {
      name: environment.name,
      apis,
      people: staffGroupId === undefined ? 'everyone' : { staff: Group.fromObjectId(staffGroupId) },
      protect: environment.guards.protect,
    });
    declareOutputs(this, issuer);
    warnOfReplacements(this);
  }
}
