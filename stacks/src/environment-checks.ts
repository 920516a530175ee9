import type { Problem } from '@oauth-issuers/constructs';

/** What a property of an environment must be. */
interface Rule {
  readonly allowed: string;
  accepts(value: unknown): boolean;
  readonly remediation?: string;
}

/** The one environment that may do without protection: what is lost there can be made again. */
const UNGUARDED = 'dev';

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const NAME: Rule = {
  allowed: 'a lowercase letter, then up to 31 lowercase letters, digits or hyphens, and no hyphen last',
  accepts: matches(/^[a-z](?:[a-z0-9-]{0,30}[a-z0-9])?$/),
};
const REGION: Rule = {
  allowed: 'a region of AWS, such as "eu-west-1"',
  accepts: matches(/^[a-z]{2}(?:-[a-z]+)+-\d$/),
};
const TENANT: Rule = {
  allowed: 'the id of an Entra tenant, a UUID',
  accepts: matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
};
const GROUP: Rule = { ...TENANT, allowed: 'the object id of a group in Entra, a UUID' };
const ACCOUNTS: Rule = {
  allowed: 'a list of AWS accounts, at least one and each once: texts of 12 digits',
  accepts: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(matches(/^\d{12}$/)) &&
    new Set(value).size === value.length,
};
const FLAG: Rule = { allowed: 'true or false', accepts: (value) => typeof value === 'boolean' };
const GUARD: Rule = {
  allowed: `true, outside ${UNGUARDED}`,
  accepts: (value) => value === true,
};
const LOSS = 'what is lost there cannot be made again: client ids and secrets, users, scopes';
const PROTECT: Rule = {
  ...GUARD,
  remediation: `${LOSS}; to destroy it, say "retired: true" beside its name`,
};
const REMOTE_STATE: Rule = {
  ...GUARD,
  remediation: 'the state has secrets in it, and who loses it loses the deployment',
};

/** Optional in `dev`, where whoever tries things out may use any account. */
const PINNED = ['tenantId', 'allowedAccountIds'] as const;
const PROPERTIES = ['name', 'region', ...PINNED, 'staffGroupId', 'retired', 'guards'] as const;
const GUARDS = ['protect', 'remoteState'] as const;

/** What is wrong with environments, by their names: all of it, with its place. */
export function problemsOfEnvironments(environments: object): Problem[] {
  return Object.entries(environments).flatMap(([key, environment]: [string, unknown]) =>
    isObject(environment)
      ? problemsOf(key, environment)
      : [problem(`environments.${key}`, environment, `an object with ${PROPERTIES.join(', ')}`)],
  );
}

function problemsOf(key: string, environment: Readonly<Record<string, unknown>>): Problem[] {
  const place = `environments.${key}`;
  return [
    ...check(`${place}.name`, environment.name, NAME),
    ...check(`${place}.name`, environment.name, namesake(key)),
    ...check(`${place}.region`, environment.region, REGION),
    ...pinned(place, key, environment, 'tenantId', TENANT),
    ...pinned(place, key, environment, 'allowedAccountIds', ACCOUNTS),
    ...(environment.staffGroupId === undefined
      ? []
      : check(`${place}.staffGroupId`, environment.staffGroupId, GROUP)),
    ...check(`${place}.retired`, environment.retired ?? false, FLAG),
    ...problemsOfGuards(`${place}.guards`, environment.guards, {
      protect: key === UNGUARDED || environment.retired === true ? FLAG : PROTECT,
      remoteState: key === UNGUARDED ? FLAG : REMOTE_STATE,
    }),
    ...unknownIn(place, environment, PROPERTIES),
  ];
}

/** Stacks are named after environments, so two of one name would be one. */
function namesake(key: string): Rule {
  const allowed = `${JSON.stringify(key)}, by which ENVIRONMENTS names it, and which no other one has`;
  return { allowed, accepts: (value) => !NAME.accepts(value) || value === key };
}

/** What pins a deploy to where it belongs: with credentials of elsewhere the provider refuses it. */
function pinned(
  place: string,
  key: string,
  environment: Readonly<Record<string, unknown>>,
  property: (typeof PINNED)[number],
  rule: Rule,
): Problem[] {
  if (environment[property] === undefined && key === UNGUARDED) return [];
  const remediation = 'without it, a deploy with the credentials of elsewhere would go there';
  return check(`${place}.${property}`, environment[property], {
    ...rule,
    ...(key !== UNGUARDED && { remediation }),
  });
}

function problemsOfGuards(
  place: string,
  guards: unknown,
  rules: Readonly<Record<(typeof GUARDS)[number], Rule>>,
): Problem[] {
  if (!isObject(guards)) return [problem(place, guards, `an object with ${GUARDS.join(' and ')}`)];
  return [
    ...GUARDS.flatMap((guard) => check(`${place}.${guard}`, guards[guard], rules[guard])),
    ...unknownIn(place, guards, GUARDS),
  ];
}

function unknownIn(place: string, given: object, known: readonly string[]): Problem[] {
  return Object.entries(given)
    .filter(([name]) => !known.includes(name))
    .map(([name, value]) => problem(`${place}.${name}`, value, `one of ${known.join(', ')}`));
}

function check(place: string, value: unknown, rule: Rule): Problem[] {
  return rule.accepts(value) ? [] : [problem(place, value, rule.allowed, rule.remediation)];
}

function problem(property: string, received: unknown, allowed: string, remediation?: string): Problem {
  return { property, received, allowed, remediation };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
