/** The public pages that rules and warnings of user pools cite. */
const REFERENCE = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide';

/** A page of the API reference: of an action (`CreateUserPool`) or a data type (`PasswordPolicyType`). */
export const apiPage = (name: string): string => `${REFERENCE}/API_${name}.html`;

/** A page of the developer guide, by its name without the ending. */
export const guidePage = (name: string): string => `${GUIDE}/${name}.html`;
