import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Step 8 on white is 5.9 : 1, step 4 on the dark body 7.4 : 1. */
const teal: MantineColorsTuple = [
  '#e6f7f6', '#d0ecea', '#a1d8d5', '#6fc3bf', '#46b1ac', '#2ba69f', '#139d97', '#0b8781', '#0b6e6e', '#065656',
];

/** Greys with a little of the accent in them: the dark scheme's text, lines, fields and body. */
const dark: MantineColorsTuple = [
  '#e2e8ea', '#bcc6cb', '#93a0a7', '#6b7980', '#39454b', '#2c373d', '#20292e', '#12171a', '#0d1214', '#080c0e',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal, dark },
  fontFamily: '"Inter Variable", "Noto Sans Arabic Variable", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'md',
  radius: { sm: '8px', md: '8px', lg: '16px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Its lock of the page behind would write a style element without the nonce, which the policy forbids.
  // Named, not imported: a page loads it when it asks something.
  components: { Modal: { defaultProps: { lockScroll: false } } },
});

/** Quiet text at 6.4 : 1 on the body in both schemes, and what is wrong at 5.7; Mantine's own are under AA. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#556070', '--mantine-color-placeholder': '#667080', '--mantine-color-error': '#c92a2a' },
  dark: { '--mantine-color-dimmed': '#a3b0bb', '--mantine-color-placeholder': '#8a97a3', '--mantine-color-error': '#ff8787' },
});
