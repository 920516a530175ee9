import type { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { Lazy, TerraformProvider, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Checks, oneOf } from '../../validation/index.js';
import { AzureCloud, type AzureCloudAddresses } from './azure-cloud.js';

const ENVIRONMENT = oneOf(
  AzureCloud.ALL.flatMap(({ names }) => names),
  'https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud',
);

/**
 * The cloud of the stack's azuread provider: its addresses, which are not known before synth, since the provider may
 * be declared last.
 */
export function currentCloud(scope: IConstruct): AzureCloudAddresses {
  const stack = TerraformStack.of(scope);
  const known = CLOUDS.get(stack) ?? addressesOf(stack);
  CLOUDS.set(stack, known);
  return known;
}

/** Made once a stack: each is a token, which costs cdktf a stack trace. */
const CLOUDS = new WeakMap<TerraformStack, AzureCloudAddresses>();

function addressesOf(stack: TerraformStack): AzureCloudAddresses {
  const address = (name: keyof AzureCloudAddresses): string =>
    Lazy.stringValue({ produce: () => cloudOf(stack).addresses[name] });
  return {
    login: address('login'),
    graph: address('graph'),
    tokenExchangeAudience: address('tokenExchangeAudience'),
    keyVaultSuffix: address('keyVaultSuffix'),
  };
}

function cloudOf(stack: TerraformStack): AzureCloud {
  const environment = environmentOf(stack);
  return AzureCloud.ALL.find(({ names }) => names.includes(environment)) ?? AzureCloud.PUBLIC;
}

/** Checks that the cloud is known: an issuer and an audience are made of its name. */
export function checkCloud(checks: Checks, scope: IConstruct): void {
  checks.literal('environment of the azuread provider', environmentOf(TerraformStack.of(scope)), ENVIRONMENT);
}

function environmentOf(stack: TerraformStack): string {
  const providers = stack.node.findAll().filter(isAzuread);
  const provider = providers.find(({ alias }) => alias === undefined) ?? providers[0];
  return provider?.environmentInput ?? AzureCloud.PUBLIC.environment;
}

function isAzuread(construct: IConstruct): construct is AzureadProvider {
  return construct instanceof TerraformProvider && construct.terraformResourceType === 'azuread';
}
