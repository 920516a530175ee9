export { type ClientName, type IssuerProps } from './issuer-props.js';
export { type IIssuer, type IssuerSecret } from './issuer-reference.js';
