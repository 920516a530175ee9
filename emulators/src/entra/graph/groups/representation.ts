import type { Group } from '../../directory/group.js';
import type { JsonObject } from '../../json.js';
import { present } from '../edm/instance.js';
import { groupType } from '../types/group.js';

/** A group as Graph shows it. */
export const presentGroup = (group: Group): JsonObject => present(groupType, group);
