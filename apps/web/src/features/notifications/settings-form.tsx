import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showsWhatWasTold } from '../../lib/bell';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { useIdempotencyKey } from '../../lib/idempotency';
import { otherErrors } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/error-panel';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import type { Settings } from './notifications-query';

const Change = graphql(`
  mutation NotificationSettingsChange($input: NotificationSettingsChangeInput!) {
    notificationSettingsChange(input: $input) {
      notificationSettings {
        version
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const MAIL = ['AT_ONCE', 'DIGEST', 'OFF'] as const;
type Choice = Settings['choices'][number];

function useChange(settings: Settings) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (chosen: Pick<Settings, 'language' | 'choices'>) => {
      const input = { ...chosen, expectedVersion: settings.version };
      return request(Change, { input: { ...input, idempotencyKey: key.of(input) } });
    },
    onSuccess: () => {
      key.done();
      return queryClient.invalidateQueries({ predicate: showsWhatWasTold });
    },
  });
}

function ByKind({ choices, onChange }: { choices: Choice[]; onChange: (choices: Choice[]) => void }) {
  const { t } = useTranslation('notifications');
  const options = MAIL.map((value) => ({ value, label: t(`mail.${value}`) }));
  const choose = (kind: Choice['kind'], value: string) => {
    const mail = MAIL.find((each) => each === value) ?? 'AT_ONCE';
    onChange(choices.map((choice) => (choice.kind === kind ? { kind, mail } : choice)));
  };
  return choices.map(({ kind, mail }) => (
    <Select
      key={kind}
      label={t(`name.${kind}`)}
      labelPlace="above"
      options={options}
      value={mail}
      onChange={(value) => choose(kind, value)}
    />
  ));
}

/** By kind: a mail at once, with the day's summary, or none. In the product one is always told. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('notifications');
  const [language, setLanguage] = useState(settings.language);
  const [choices, setChoices] = useState<Choice[]>(settings.choices);
  const change = useChange(settings);
  const refusals = otherErrors(change.data?.notificationSettingsChange.userErrors ?? [], []);
  return (
    <form
      className="card"
      aria-label={t('settings.title')}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ language, choices });
      }}
    >
      <h2>{t('settings.title')}</h2>
      <p className="muted">{t('settings.text')}</p>
      {refusals.length > 0 ? <Notice tone="bad" title={refusals.join(' ')} /> : null}
      {change.isError ? <ErrorPanel what={t('settings.save')} error={change.error} /> : null}
      {change.isSuccess && refusals.length === 0 ? <Notice tone="good" title={t('settings.saved')} /> : null}
      <div className="notification-choices">
        <Select
          label={t('settings.language')}
          labelPlace="above"
          options={[
            { value: 'ko', label: t('settings.ko') },
            { value: 'en', label: t('settings.en') },
          ]}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ko')}
        />
        <ByKind choices={choices} onChange={setChoices} />
      </div>
      <Button type="submit" kind="primary" isBusy={change.isPending}>
        {t('settings.save')}
      </Button>
    </form>
  );
}
