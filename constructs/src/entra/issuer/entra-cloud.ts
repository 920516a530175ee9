import { Construct } from 'constructs';
import type { Api, ApiReference, Permission } from '../../api/index.js';
import type { ApiManifest, Cloud, MadeApis } from '../../issuer/cloud.js';
import type { DeclaredClient } from '../../issuer/declared-client.js';
import type { IssuedClient } from '../../issuer/issued-client.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { checkCloud, currentCloud } from '../cloud/current-cloud.js';
import { platformPage } from '../pages.js';
import { currentDirectory } from '../principals/current-directory.js';
import { createApi, type EntraApi, importApi } from './entra-api.js';
import { ENTRA_API } from './entra-api-reference.js';
import { createClient, type EntraClient } from './entra-client.js';
import { type EntraIssuerProps, LOCATE, requiresAssignment } from './entra-issuer-props.js';
import { entraManifest } from './entra-manifest.js';
import { checkPeople, usedByPeople } from './people.js';

/** How APIs and their clients are made in a tenant: an app registration and a service principal for each. */
export class EntraCloud implements Cloud<EntraApi, EntraClient> {
  readonly secretsPage = platformPage('how-to-add-credentials');

  constructor(
    private readonly issuer: Construct,
    private readonly props: EntraIssuerProps,
  ) {}

  createApi(scope: Construct, api: Api): EntraApi {
    return createApi(scope, api, this.props, usedByPeople(this.props).includes(api.name));
  }

  importApi(api: ApiReference): EntraApi {
    const { locate } = this.props;
    const located = locate ? argumentOf('locate()', locate(api), ENTRA_API) : ENTRA_API.standIn();
    return importApi(api, located, this.props);
  }

  createClient(
    scope: Construct,
    declared: DeclaredClient,
    apis: MadeApis<EntraApi>,
    sink?: SecretSink,
  ): EntraClient {
    return createClient(new Construct(scope, declared.name), declared, apis, this.props, sink);
  }

  issued({ registration, secret, credential }: EntraClient): IssuedClient {
    return {
      get clientId() {
        return registration.clientId;
      },
      get secret() {
        return secret?.value;
      },
      secretReference: secret?.secretReference,
      credential,
      previous: secret?.previousResource && {
        get secret() {
          return secret.previousValue;
        },
        secretReference: secret.previousReference,
      },
      get secretExpiresAt() {
        return secret?.expiresAt;
      },
    };
  }

  describe(api: Api, apis: MadeApis<EntraApi>): ApiManifest {
    const { tenantId } = currentDirectory(this.issuer);
    const cloud = currentCloud(this.issuer);
    const assignmentRequired = requiresAssignment(this.props);
    return entraManifest({ tenantId, cloud, assignmentRequired, api: apis.get(api.name)! });
  }

  /** Always with its API's URI in front: two APIs may have roles of the same value. */
  otherGrant({ api, name }: Permission, { client }: DeclaredClient, apis: MadeApis<EntraApi>): string {
    const { identifierUri, permissions } = apis.get(api)!;
    const { scope, role } = permissions.get(name)!;
    return `${identifierUri}/${client.kind === 'machine' ? role.value : scope.value}`;
  }

  check(checks: Checks): void {
    const { importedApis = [], locate } = this.props;
    checkCloud(checks, this.issuer);
    if (importedApis.length > 0 && locate === undefined) {
      checks.fail({
        property: 'locate',
        received: locate,
        allowed: `${LOCATE}, where there are importedApis`,
        see: platformPage('quickstart-configure-app-expose-web-apis'),
      });
    }
    checkPeople(checks, this.props);
  }
}
