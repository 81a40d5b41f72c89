import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const size = { defaultProps: { size: 'md' } } as const;

/**
 * One accent, 42 px targets, text no smaller than 14 px. Components are named, not imported: the theme is part of the
 * first load, most of the components are not.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 6 },
  colors: {
    accent: [
      '#edf3fa',
      '#d7e4f3',
      '#b0c9e6',
      '#86acd8',
      '#5f90c8',
      '#437bb9',
      '#3068a5',
      '#235a95',
      '#1b4b82',
      '#143a66',
    ],
    // The library's greys of a dark screen, drawn towards ours.
    dark: [
      '#e7ebf1',
      '#c7d0dc',
      '#aab4c2',
      '#929dac',
      '#4c5a6c',
      '#364150',
      '#232c38',
      '#1c232d',
      '#141a22',
      '#0f141a',
    ],
    // Quieter than the library's own: a page may be full of notices, and none should shout.
    red: ['#fdf3f2', '#fbeae8', '#f3c6c2', '#e59c96', '#d67069', '#c44c44', '#b3332b', '#a61b1b', '#8f1717', '#701111'],
    green: [
      '#f2f8f4',
      '#e6f2ea',
      '#c4e0cd',
      '#9bcaac',
      '#6fb186',
      '#479767',
      '#2f7f4f',
      '#22693e',
      '#17592f',
      '#104323',
    ],
    yellow: [
      '#fffaf0',
      '#fdf3dc',
      '#f6e2b4',
      '#eccb80',
      '#dcae4c',
      '#c48f25',
      '#a67410',
      '#8a5c05',
      '#7a4300',
      '#5c3200',
    ],
  },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.65', lg: '1.65', xl: '1.6' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 6,
  cursorType: 'pointer',
  components: {
    Button: size,
    Checkbox: size,
    Switch: size,
    TextInput: size,
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    PasswordInput: size,
    NativeSelect: size,
    Select: size,
    MultiSelect: size,
    SegmentedControl: size,
  },
});

/** The library's own greys and reds, replaced by ours in both schemes: each can be read at 15 px (contrast of 4.5 and more). */
const ours = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--placeholder)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--control)',
  // the edges of fields, boxes to tick and choices
  '--mantine-color-gray-4': 'var(--control)',
  '--mantine-color-dark-4': 'var(--control)',
};
/** On a dark screen the quiet buttons and notices of a colour are our tint of it, with our text. */
const tinted = (name: string, tint: string, text: string) => ({
  [`--mantine-color-${name}-light`]: `var(${tint})`,
  [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, var(${tint}), var(--ink) 10%)`,
  [`--mantine-color-${name}-light-color`]: `var(${text})`,
  [`--mantine-color-${name}-text`]: `var(${text})`,
});
const tints = {
  ...tinted('accent', '--accent-tint-strong', '--accent'),
  ...tinted('red', '--danger-tint', '--danger'),
  ...tinted('green', '--good-tint', '--good'),
  ...tinted('yellow', '--warn-tint', '--warn'),
  ...tinted('orange', '--warn-tint', '--warn'),
  ...tinted('gray', '--quiet-tint', '--quiet'),
};
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: { ...ours, ...tints, '--mantine-primary-color-light-color': 'var(--accent)' },
});
