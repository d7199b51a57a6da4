import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { asFailure } from '../../lib/errors';
import { graphql, type ResultOf } from '../../lib/gql';
import { request } from '../../lib/graphql-client';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { sessionQuery } from '../../lib/session';
import { sayUserError } from '../../lib/user-errors';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { TextField } from '../../ui/text-field';
import { PasswordField } from './password-field';
import './session.css';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
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

function useSignIn(returnTo: string | undefined) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (input: { email: string; password: string }) => request(SignIn, { input }),
    onSuccess: ({ signIn }) => {
      if (!signIn.viewer) return;
      queryClient.clear();
      router.history.replace(returnTo ?? '/');
    },
  });
}

type Result = ResultOf<typeof SignIn>;

/** One summary of what went wrong; it never says which of the two was wrong. */
function Refusal({ result, error }: { result: Result | undefined; error: Error | null }) {
  const { t } = useTranslation('session');
  const refusals = result?.signIn.userErrors.map(sayUserError) ?? [];
  if (error) {
    const failure = asFailure(error);
    const minutes = Math.ceil((failure.retryAfterSeconds ?? 0) / 60);
    const isWait = failure.kind === 'rateLimited';
    if (isWait && minutes > 0) refusals.push(t('common:refused.RATE_LIMITED_FOR', { count: minutes }));
    else refusals.push(isWait ? t('common:refused.RATE_LIMITED') : t(`common:error.${failure.kind}`));
  }
  return refusals.length === 0 ? null : <Notice tone="bad" title={refusals.join(' ')} />;
}

export function SignInPage() {
  const { t } = useTranslation('session');
  const { returnTo } = useSearch({ from: '/sign-in' });
  const session = useQuery(sessionQuery());
  const signIn = useSignIn(returnTo);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = (field: 'email' | 'password', value: string) => (isTried && value === '' ? t(`signIn.missing.${field}`) : undefined);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // Nothing is asked of the server, and so no try is counted, while there is nothing to ask.
    const empty = email.trim() === '' ? 'email' : password === '' ? 'password' : null;
    if (empty === null) signIn.mutate({ email, password });
    else form.current?.querySelector<HTMLInputElement>(`input[name="${empty}"]`)?.focus();
  };
  if (session.data?.setup.needsAdministrator === true) return <Navigate {...paths.setup()} />;
  return (
    <form ref={form} className="card session-card" onSubmit={submit} aria-label={t('signIn.title')} noValidate>
      <PageHeader title={t('signIn.title')} />
      {returnTo === undefined ? null : <p className="muted">{t('signIn.returns')}</p>}
      <Refusal result={signIn.data} error={signIn.error} />
      <TextField
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        name="email"
        error={missing('email', email.trim())}
      />
      <PasswordField
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing('password', password)}
      />
      <Button type="submit" kind="primary" isBusy={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      <p className="muted">{t('signIn.help')}</p>
    </form>
  );
}
