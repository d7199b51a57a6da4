import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/app';
import { createApp } from '../app/router';
import { FakeServer, type Answers } from './fake-server';
import { coordinator, taskForceChoice } from './people';

/** Opens an address as a person who is signed in (a coordinator unless the answers say otherwise). */
export function openApp(address: string, answers: Answers) {
  const server = new FakeServer({
    viewer: coordinator,
    setup: { needsAdministrator: false },
    taskForces: [taskForceChoice],
    ...answers,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const { router, queryClient } = createApp(history);
  const view = render(<App router={router} queryClient={queryClient} />);
  return { server, user: userEvent.setup(), address: () => router.state.location.href, ...view };
}
