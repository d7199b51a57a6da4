import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { graphql } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { sessionQuery } from '../../lib/session';
import { errorOf, otherErrors, type UserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { TextField } from '../../ui/text-field';
import { PasswordField } from './password-field';
import './session.css';

const Create = graphql(`
  mutation FirstAdministratorCreate($input: FirstAdministratorCreateInput!) {
    firstAdministratorCreate(input: $input) {
      viewer {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const EMPTY = { setupCode: '', email: '', ko: '', en: '', password: '' };

function useCreate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ ko, en, ...rest }: typeof EMPTY) => request(Create, { input: { ...rest, displayName: { ko, en: en || ko } } }),
    onSuccess: async ({ firstAdministratorCreate }) => {
      if (!firstAdministratorCreate.viewer) return;
      queryClient.clear();
      await navigate(paths.accounts());
    },
  });
}

interface FieldsProps {
  values: typeof EMPTY;
  set: (name: keyof typeof EMPTY) => (value: string) => void;
  errors: readonly UserError[];
}

function Fields({ values, set, errors }: FieldsProps) {
  const { t } = useTranslation('session');
  return (
    <>
      <TextField
        label={t('setup.code')}
        help={t('setup.codeHelp')}
        value={values.setupCode}
        onChange={set('setupCode')}
        error={errorOf(errors, 'setupCode')}
        autoComplete="off"
      />
      <TextField label={t('setup.nameKo')} value={values.ko} onChange={set('ko')} error={errorOf(errors, 'ko')} autoComplete="name" />
      <TextField
        label={t('setup.nameEn')}
        value={values.en}
        onChange={set('en')}
        error={values.en === '' ? undefined : errorOf(errors, 'en')}
      />
      <TextField
        label={t('signIn.email')}
        type="email"
        value={values.email}
        onChange={set('email')}
        error={errorOf(errors, 'email')}
        autoComplete="username"
      />
      <PasswordField
        label={t('signIn.password')}
        help={t('setup.passwordHelp')}
        value={values.password}
        onChange={set('password')}
        error={errorOf(errors, 'password')}
        autoComplete="new-password"
      />
    </>
  );
}

/** Seen once in the life of an installation: whoever holds the code printed by the server makes the first account. */
export function SetupPage() {
  const { t } = useTranslation('session');
  const common = useTranslation('common').t;
  const session = useQuery(sessionQuery());
  const create = useCreate();
  const [values, setValues] = useState(EMPTY);
  const errors = create.data?.firstAdministratorCreate.userErrors ?? [];
  const set = (name: keyof typeof EMPTY) => (value: string) => setValues({ ...values, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(values);
  };
  const general = [...otherErrors(errors, Object.keys(EMPTY)), ...(create.error ? [common(`error.${asFailure(create.error).kind}`)] : [])];
  if (session.data?.setup.needsAdministrator === false) return <Navigate {...paths.home()} />;
  return (
    <form className="card session-card" onSubmit={submit} aria-label={t('setup.title')} noValidate>
      <PageHeader title={t('setup.title')} />
      <p>{t('setup.text')}</p>
      {general.length === 0 ? null : <Notice tone="bad" title={general.join(' ')} />}
      <Fields values={values} set={set} errors={errors} />
      <Button type="submit" kind="primary" isBusy={create.isPending}>
        {t('setup.submit')}
      </Button>
    </form>
  );
}
