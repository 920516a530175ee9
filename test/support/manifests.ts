import type { Api, IIssuer } from '@oauth-issuers/constructs';
import { type ManifestInput, parseManifest } from '@oauth-issuers/manifest';
import { TerraformOutput, type TerraformStack } from 'cdktf';
import type { Configuration } from './synth.js';

/** Declares the manifest of an API as an output, so that its tokens are resolved to Terraform's expressions. */
export function outputManifest(stack: TerraformStack, issuer: IIssuer, api: Api): void {
  new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api), staticId: true });
}

/** Declares the secrets of an issuer as outputs, as a stack does. */
export function outputSecrets(stack: TerraformStack, issuer: IIssuer): void {
  for (const { name, value } of issuer.exportSecrets())
    new TerraformOutput(stack, name, { value, sensitive: true, staticId: true });
}

/** A manifest as Terraform's expressions; a reader accepts it, had they the values of `resolve`. */
export function manifestOf(configuration: Configuration, api: Api): ManifestInput {
  const { value } = configuration.output![`manifest-${api.name}`]!;
  parseManifest(
    JSON.parse(JSON.stringify(value).replace(/\$\{[^}]*\.(\w+)\}/g, (_, name: string) => resolve(name))),
  );
  return value as ManifestInput;
}

function resolve(attribute: string): string {
  const known: Readonly<Record<string, string>> = {
    end_date: '2030-01-01T00:00:00Z',
    endpoint: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
    identifier_uri: 'api://00000000-0000-0000-0000-000000000000',
  };
  return known[attribute] ?? attribute.replaceAll('_', '-');
}
