import { dayOf, formatDayPlain } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { Marked } from '../provenance';

export const bodyFields = graphql(`
  fragment BodyFields on Ministry {
    code
    name {
      ko
      en
    }
    closedOn
    successors {
      kind
      to {
        code
        name {
          ko
          en
        }
      }
    }
  }
`);
export type Body = FragmentOf<typeof bodyFields>;

/** After these a person chooses who takes what. */
const DIVIDING = ['SPLIT', 'TRANSFER'];

/** A closing may be entered ahead of its day. */
export function isClosed({ closedOn }: Body): boolean {
  return closedOn !== null && closedOn <= dayOf(Date.now());
}

/** That a body is no more, since when, and who came after it: what is split among several waits for a person to choose. */
function useClosing(): (body: Body) => string | null {
  const { t, lang } = useTranslation('common');
  const localized = useLocalized();
  return (body) => {
    const { closedOn, successors } = body;
    if (closedOn === null || !isClosed(body)) return null;
    const [only, ...others] = successors;
    const day = formatDayPlain(closedOn, lang);
    if (only === undefined || others.length > 0 || DIVIDING.includes(only.kind)) return t('closed.open', { day });
    return t('closed.followed', { day, body: localized(only.to.name) });
  };
}

/** The name of a body, and beside it that it is no more, and that no source names it here. */
export function BodyName({ body, kind = 'PUBLIC' }: { body: Body; kind?: string }) {
  const localized = useLocalized();
  const closing = useClosing()(body);
  return (
    <>
      <Marked text={localized(body.name)} kind={kind} />
      {closing === null ? null : <small className="body-closed warn"> {closing}</small>}
    </>
  );
}
