import { meetingTypes, type Chair, type Meeting, type TaskForce } from '../types-plan.js';
import type { Reader } from './reader.js';

function parseMeeting(item: Reader): Meeting {
  return {
    code: item.text('code'),
    type: item.oneOf('type', meetingTypes),
    heldOn: item.day('heldOn'),
    title: item.localized('title'),
    attendees: item.texts('attendees'),
    attendeesProvenance: item.provenanceOrNull('attendeesProvenance'),
    remarks: item.localizedOrNull('remarks'),
    provenance: item.provenance(),
  };
}

/** An older plan file names the chair only; what it says was known on the day of the announcement. */
function parseChair(chair: Reader, announcedOn: string): Chair {
  return {
    position: chair.localizedOrNull('position') ?? { ko: '단장', en: 'Chair' },
    title: chair.localized('title'),
    name: chair.localized('name'),
    knownOn: chair.dayOrNull('knownOn') ?? announcedOn,
    provenance: chair.provenance(),
  };
}

export function parseTaskForce(reader: Reader): TaskForce {
  const plan = reader.object('plan');
  const announcedOn = plan.day('announcedOn');
  return {
    code: reader.text('code'),
    name: reader.localized('name'),
    planTitle: plan.localized('title'),
    announcedOn,
    announcementProvenance: plan.provenance(),
    leadMinistry: reader.text('leadOrganisation'),
    chair: parseChair(reader.object('chair'), announcedOn),
    formedOn: reader.day('formedOn'),
    formedOnProvenance: reader.provenance('formedOnProvenance'),
    triggers: reader.localizedTexts('triggers'),
    followUpStreams: reader.list('followUpStreams', (item) => ({ code: item.text('code'), name: item.localized('name') })),
    followUpProvenance: reader.provenance('followUpProvenance'),
    meetings: reader.list('reviews', parseMeeting),
    provenance: reader.provenance(),
  };
}
