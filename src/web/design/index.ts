/** What pages and client share: plain components for `renderToStaticMarkup` and React alike (no hooks, no browser). */

export { blazes, plainBlaze } from '../../shared/blazes';
export { Blaze } from './blaze';
export { Chip } from './chip';
export { Icon, type IconName } from './icons';
export { Logo, LogoMark } from './logo';
export { Notice } from './notice';
export { Leg, Stop, Trail } from './trail';
