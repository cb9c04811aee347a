import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isSignedInHere } from '../features/identity/session';
import { Landing } from '../features/home/landing';
import { Failed } from './failed';
import { NotFound } from './not-found';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failed });

function signedInOnly({ location }: { location: { href: string } }) {
  if (!isSignedInHere()) {
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  }
}

const landing = createRoute({ getParentRoute: () => root, path: '/', component: Landing });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => {
    // Only an address of our own: a link must not send a person elsewhere after they have signed in.
    const next = typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? search.next : undefined;
    return next ? { next } : {};
  },
  component: lazyRouteComponent(() => import('../features/identity/sign-in/sign-in'), 'SignIn'),
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
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/scans/history/history'), 'History'),
});

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => import('../features/insights/dashboard/dashboard'), 'Dashboard'),
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

export const router = createRouter({
  routeTree: root.addChildren([landing, signIn, signUp, setup, dashboard, history, newScan, result]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
