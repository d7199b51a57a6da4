import { ministryKinds, successionKinds, taskForceRoles, type Ministry, type MinistryKind, type Succession } from '../types.js';
import type { Reader } from './reader.js';

/** A 처 is led at the rank of a ministry and is an office all the same. */
function kindOf(item: Reader): MinistryKind {
  return item.text('type') === 'ministry-level office' ? 'OFFICE' : item.oneOf('type', ministryKinds);
}

export function parseMinistry(item: Reader): Ministry {
  return {
    code: item.text('code'),
    name: item.localized('name'),
    abbreviation: item.localized('abbreviation'),
    kind: kindOf(item),
    independent: item.flag('independent'),
    taskForceRole: item.oneOf('taskForceRole', taskForceRoles),
    validFrom: item.dayOrNull('validFrom'),
    validTo: item.dayOrNull('validTo'),
    parent: item.textOrNull('parent'),
    succeeds: item.texts('succeeds'),
    note: item.localizedOrNull('note'),
    closingNote: item.localizedOrNull('closingNote'),
    provenance: item.provenance(),
  };
}

export function parseSuccession(item: Reader): Succession {
  return {
    from: item.text('from'),
    to: item.text('to'),
    effectiveOn: item.day('effectiveOn'),
    kind: item.oneOf('kind', successionKinds),
    legalBasis: item.localized('legalBasis'),
    provenance: item.provenance(),
  };
}
