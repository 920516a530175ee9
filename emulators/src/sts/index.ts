export { createSts } from './sts.js';
