/** What pages and client share: plain components for `renderToStaticMarkup` and React alike (no hooks, no browser). */
export { Blaze } from './Blaze';
export { type BlazeMark, blazes, plainBlaze } from './blazes';
export { Chip } from './Chip';
export { Icon, type IconName } from './icons';
export { Logo, LogoMark } from './Logo';
export { shortLabel } from './label';
export { Notice } from './Notice';
export { Leg, Stop, Trail } from './Trail';
