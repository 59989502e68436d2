/** A page for people that is one file: it needs nothing from elsewhere, runs no script, and prints on the paper that was chosen. */
import type { Language } from '../../framework/model/types';
import type { Option, OptionValues } from '../format';
import { Html, html } from './html';
import { pageStyles } from './page-styles';
import { xmlText } from './text';

export type Paper = 'letter' | 'a4';

export const paperOption: Option = {
  name: 'paper',
  kind: 'choice',
  label: 'Paper',
  help: 'The size of its pages when it is printed.',
  default: 'letter',
  choices: [
    { value: 'letter', label: 'US Letter' },
    { value: 'a4', label: 'A4' },
  ],
};

export const paperOf = ({ paper }: OptionValues): Paper => (paper === 'a4' ? 'a4' : 'letter');

const howToPrint: Readonly<Record<Language, string>> = {
  en: 'To keep this as a PDF or on paper, print the page from your browser (Ctrl+P, or ⌘P on a Mac), choose “Save as PDF” or a printer, and leave the browser’s own headers and footers off.',
  es: 'Para guardarlo como PDF o en papel, imprima la página desde el navegador (Ctrl+P, o ⌘P en un Mac), elija «Guardar como PDF» o una impresora y desactive los encabezados y pies de página del navegador.',
};

interface PageFacts {
  language: Language;
  title: string;
  paper: Paper;
  /** At the foot of each page of print, beside its number. */
  foot: string;
  /** Rules of its own, after those of every page. */
  styles: Html;
}

/** Up to where the content begins; `pageEnd` closes it. */
export const pageStart = ({ language, title, paper, foot, styles }: PageFacts): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${pageStyles}@page { size: ${paper}; @bottom-left { content: ${cssString(foot)}; } @bottom-right { content: counter(page); } }
${styles}</style>
</head>
<body>
<aside class="how-to-print">${howToPrint[language]}</aside>
<main>
`;

export const pageEnd: Html = html`</main>
</body>
</html>
`;

/** All but letters, digits and spaces is escaped by its number, so that nothing ends the string or the style element. */
export const cssString = (text: string): Html =>
  new Html(
    `"${xmlText(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`,
  );
