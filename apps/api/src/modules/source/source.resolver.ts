import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { StoredProvenance } from '../../platform/database/record.js';
import type { Moment } from '../../platform/database/moment.js';
import { SourceReader } from './source.reader.js';

/** A stored provenance as a row hands it on: tied to the row's moment and task force. */
type TiedProvenance = StoredProvenance & { moment: Moment; taskForceId: string | null };

@Resolver('Provenance')
export class ProvenanceResolver {
  constructor(private readonly sources: SourceReader) {}

  @ResolveField()
  kind(@Parent() provenance: TiedProvenance): string {
    return provenance.kind.toUpperCase();
  }

  @ResolveField()
  source(@Parent() provenance: TiedProvenance) {
    if (provenance.source === null) return null;
    return this.sources.byCode(provenance.moment, provenance.taskForceId, provenance.source);
  }
}
