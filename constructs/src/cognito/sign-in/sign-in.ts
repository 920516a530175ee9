import { argumentOf, instanceOf, knownName, list } from '../../shape/index.js';

/** What Cognito can send a code to. */
export type ContactAttribute = 'email' | 'phone_number';

const CONTACTS = ['email', 'phone_number'] as const satisfies readonly ContactAttribute[];

/** What may stand for a user name at sign-in. */
export type AliasAttribute = ContactAttribute | 'preferred_username';

/**
 * What people call themselves when they sign in. It cannot be changed later: another way replaces the pool, and with
 * it every user.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 */
export class SignIn {
  /** By e-mail address; the user name is an id that Cognito makes. */
  static byEmail(): SignIn {
    return new SignIn(['email'], []);
  }

  /** By phone number; the user name is an id that Cognito makes. Needs {@link SmsSender}. */
  static byPhone(): SignIn {
    return new SignIn(['phone_number'], []);
  }

  /** By either; each user signs up with one of them. Needs {@link SmsSender}. */
  static byEmailOrPhone(): SignIn {
    return new SignIn(['email', 'phone_number'], []);
  }

  /**
   * By a user name that people choose, and by these in its place once they are verified.
   *
   * @throws {ValidationError} if there is no such attribute
   */
  static byUserName(...aliases: readonly AliasAttribute[]): SignIn {
    return new SignIn([], argumentOf('aliases', aliases, ALIASES));
  }

  private constructor(
    private readonly usernames: readonly ContactAttribute[],
    private readonly aliases: readonly AliasAttribute[],
  ) {}

  /** What people sign in with that can be verified. */
  get contacts(): ContactAttribute[] {
    return [...this.usernames, ...this.aliases].filter((attribute) => attribute !== 'preferred_username');
  }

  /** As `aws_cognito_user_pool` takes it. */
  get arguments(): { usernameAttributes?: string[]; aliasAttributes?: string[] } {
    if (this.usernames.length > 0) return { usernameAttributes: [...this.usernames] };
    return this.aliases.length > 0 ? { aliasAttributes: [...this.aliases] } : {};
  }
}

export const CONTACT = knownName(CONTACTS);
const ALIASES = list(knownName<AliasAttribute>([...CONTACTS, 'preferred_username']));

export const SIGN_IN = instanceOf(
  SignIn,
  'a way to sign in: SignIn.byEmail(), .byPhone(), .byEmailOrPhone() or .byUserName(…)',
  () => SignIn.byUserName(),
);
