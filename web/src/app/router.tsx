import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { PeopleFilters } from '../features/identity/people/api';
import { isSignedInHere } from '../features/identity/session';
import type { Filters } from '../features/scans/api/list-scans';
import { AdminOnly } from './admin-only';
import { Failed } from './failed';
import { NotFound } from './not-found';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failed });

function signedInOnly({ location }: { location: { href: string } }) {
  if (!isSignedInHere()) {
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  }
}

/** Filters of the history; what is not one of them, or no text, is left out. */
function listSearch(search: Record<string, unknown>): Filters & { deleted?: boolean } {
  const names = ['q', 'risk', 'bodySite', 'condition', 'from', 'to'] as const;
  const given = names.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []));
  return { ...(Object.fromEntries(given) as Filters), ...(search.deleted === true && { deleted: true }) };
}

function peopleSearch({ q, role, suspended }: Record<string, unknown>): PeopleFilters {
  return {
    ...(typeof q === 'string' && q && { q }),
    ...((role === 'PATIENT' || role === 'DOCTOR' || role === 'ADMIN') && { role }),
    ...(typeof suspended === 'boolean' && { suspended }),
  };
}

/** Only an address of our own: a link must not send a person elsewhere after they have signed in. */
function nextSearch({ next }: Record<string, unknown>): { next?: string } {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** Why a person who went to another service was sent back. */
function problemSearch({ problem }: Record<string, unknown>): { problem?: string } {
  return typeof problem === 'string' && problem ? { problem } : {};
}

/** A person came by an account elsewhere, and has a second step still to show. */
function challengeSearch({ challenge, factors }: Record<string, unknown>): { challenge?: string; factors?: string } {
  return typeof challenge === 'string' && typeof factors === 'string' ? { challenge, factors } : {};
}

/** The first page needs no client (pages/); who comes here is in the client already, or has no network. */
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: isSignedInHere() ? '/dashboard' : '/sign-in' });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search) => ({ ...nextSearch(search), ...problemSearch(search), ...challengeSearch(search) }),
  component: lazyRouteComponent(() => import('../features/identity/sign-in/sign-in'), 'SignIn'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../features/identity/recovery/forgot-password'), 'ForgotPassword'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import('../features/identity/oidc/signed-in'), 'SignedIn'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('../features/identity/sign-up/sign-up'), 'SignUp'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/identity/setup/setup'), 'Setup'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/scans',
  validateSearch: listSearch,
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/scans/history/history'), 'History'),
});

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/insights/dashboard/dashboard'), 'Dashboard'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/scans/compare',
  validateSearch: (search): { a: string; b: string } => ({ a: String(search.a), b: String(search.b) }),
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/scans/compare/compare'), 'Compare'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  validateSearch: (search): { linked?: boolean; problem?: string } => ({
    ...(search.linked === true && { linked: true }),
    ...problemSearch(search),
  }),
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/identity/profile/profile'), 'Profile'),
});

const accessLog = createRoute({
  getParentRoute: () => root,
  path: '/profile/access-log',
  validateSearch: (search): { others?: boolean } => (search.others === true ? { others: true } : {}),
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/audit/access-log/access-log'), 'AccessLog'),
});

const newScan = createRoute({
  getParentRoute: () => root,
  path: '/scans/new',
  // Taking a photo again opens the camera at once, and knows where the spot is.
  validateSearch: (search): { camera?: boolean; bodySite?: string } => ({
    ...(search.camera === true && { camera: true }),
    ...(typeof search.bodySite === 'string' && { bodySite: search.bodySite }),
  }),
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/scans/new-scan/new-scan'), 'NewScan'),
});

const result = createRoute({
  getParentRoute: () => root,
  path: '/scans/$scanId',
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/scans/result/result'), 'Result'),
});

const admin = createRoute({ getParentRoute: () => root, path: '/admin', beforeLoad: signedInOnly, component: AdminOnly });

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/admin/people' });
  },
});

const people = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../features/identity/people/people'), 'People'),
});

const person = createRoute({
  getParentRoute: () => admin,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../features/identity/people/person'), 'Person'),
});

const mail = createRoute({
  getParentRoute: () => admin,
  path: '/mail',
  component: lazyRouteComponent(() => import('../features/mail/mail'), 'Mail'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    forgotPassword,
    signedIn,
    signUp,
    setup,
    dashboard,
    profile,
    accessLog,
    history,
    compare,
    newScan,
    result,
    admin.addChildren([adminHome, people, person, mail]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
