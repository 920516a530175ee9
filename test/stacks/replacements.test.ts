import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineApi, spaClient, webClient, type Client } from '@oauth-issuers/constructs';
import { buildApp } from '@oauth-issuers/stacks';

const redirectUris = ['https://shop.example.com/'];

/** Synthesizes an API with one client; resolves with what the synthesis warned of. */
function warningsFor(outdir: string, shop: Client<'read'>, stack = 'dev-cognito'): string[] {
  const orders = defineApi({ name: 'orders', scopes: { read: 'Read' }, clients: { shop } });
  buildApp({ outdir, apis: [orders] }).synth();
  const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
    stacks: Record<string, { annotations: { message: string }[] }>;
  };
  return stacks[stack]!.annotations.map(({ message }) => message);
}

describe('the Cognito stack', () => {
  let outdir: string;
  beforeEach(() => (outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-replacements-'))));
  afterEach(() => rmSync(outdir, { recursive: true }));

  test('warns at synth of a client that Terraform would replace, and what that loses', () => {
    warningsFor(outdir, webClient({ permissions: ['read'], redirectUris }));

    const warnings = warningsFor(outdir, spaClient({ permissions: ['read'], redirectUris }));

    expect(warnings).toEqual([expect.stringMatching(/generate_secret .* replaces the resource, and loses /)]);
  });

  test('warns of nothing where a change is made in place', () => {
    warningsFor(outdir, spaClient({ permissions: ['read'], redirectUris }));

    const warnings = warningsFor(
      outdir,
      spaClient({ permissions: ['read'], redirectUris: [...redirectUris, 'https://b.example.com/'] }),
    );

    expect(warnings).toEqual([]);
  });
});

test('the Entra stack warns at synth of a secret that Terraform would replace, and what that loses', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'oauth-issuers-replacements-'));
  const file = join(outdir, 'stacks', 'dev-entra', 'cdk.tf.json');
  const client = webClient({ permissions: ['read'], redirectUris });
  try {
    warningsFor(outdir, client, 'dev-entra');
    const before = readFileSync(file, 'utf8');
    const changed = JSON.parse(before) as {
      resource: { azuread_application_password: Record<string, Record<string, unknown>> };
    };
    for (const secret of Object.values(changed.resource.azuread_application_password))
      secret.display_name = 'first';
    writeFileSync(file, JSON.stringify(changed));

    expect(warningsFor(outdir, client, 'dev-entra')).toEqual([
      expect.stringMatching(/display_name .* from "first" to nothing: that replaces .* and loses the secret/),
    ]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
