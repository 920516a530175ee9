export { createCognito } from './cognito.js';
