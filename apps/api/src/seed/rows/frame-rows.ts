import { Area } from '../../modules/area/area.entity.js';
import { Meeting, MeetingAttendee } from '../../modules/meeting/meeting.entity.js';
import { Ministry, MinistrySuccession } from '../../modules/ministry/ministry.entity.js';
import { Source } from '../../modules/source/source.entity.js';
import { TaskForceMinistry } from '../../modules/task-force/task-force-ministry.entity.js';
import { TaskForce } from '../../modules/task-force/task-force.entity.js';
import type { InsertRows, UpdateRow } from './made-row.js';

export const ministryRows: InsertRows<'ministry'> = ({ key, values }, { ids }) => {
  const { parent, taskForceRole, ...kept } = values;
  const role = { taskForceId: ids.taskForceId, ministryId: ids.body(key), role: taskForceRole };
  return [
    { entity: Ministry, id: ids.body(key), values: { ...kept, parentCode: parent } },
    { entity: TaskForceMinistry, id: ids.of('taskForceMinistry', key), values: role },
  ];
};

export const ministryUpdate: UpdateRow<'ministry'> = ({ key, values }, { ids }) => {
  const { parent, ...kept } = values;
  return { entity: Ministry, id: ids.body(key), values: parent === undefined ? kept : { ...kept, parentCode: parent } };
};

export const successionRows: InsertRows<'succession'> = ({ key, values }, { ids }) => {
  const { from, to, ...kept } = values;
  const bodies = { fromMinistryId: ids.body(from), toMinistryId: ids.body(to) };
  return [{ entity: MinistrySuccession, id: ids.shared('succession', key), values: { ...kept, ...bodies } }];
};

export const taskForceRows: InsertRows<'taskForce'> = ({ values }, { ids }) => {
  const { code, name, planTitle, announcedOn, formedOn, isDemonstration, leadMinistry, chair, provenance } = values;
  const kept = { code, name, planTitle, announcedOn, formedOn, provenance, demonstration: isDemonstration };
  const head = { leadMinistryId: ids.body(leadMinistry), chair: { name: chair.name, title: chair.title, provenance: chair.provenance } };
  return [{ entity: TaskForce, id: ids.taskForceId, values: { ...kept, ...head } }];
};

export const sourceRows: InsertRows<'source'> = ({ values }, { ids }) => {
  const { id, ...kept } = values;
  return [{ entity: Source, id: ids.of('source', id), values: { ...kept, code: id, taskForceId: ids.taskForceId } }];
};

export const areaRows: InsertRows<'area'> = ({ key, values }, { ids }) => {
  const { order, ...kept } = values;
  return [{ entity: Area, id: ids.of('area', key), values: { ...kept, position: order, taskForceId: ids.taskForceId } }];
};

export const meetingRows: InsertRows<'meeting'> = ({ key, values }, { ids }) => {
  const { type, attendees, ...kept } = values;
  const meetingId = ids.of('meeting', key);
  const { taskForceId } = ids;
  const present = attendees.map((code, index) => ({
    entity: MeetingAttendee,
    id: ids.of('meetingAttendee', `${key}/${code}`),
    values: { taskForceId, meetingId, ministryId: ids.body(code), position: index + 1 },
  }));
  return [{ entity: Meeting, id: meetingId, values: { ...kept, kind: type, taskForceId } }, ...present];
};
