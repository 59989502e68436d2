/** What a tool answers to a deep-linking request, once it is checked. */
import type { ToolLink } from '../data/types';

/** One link that the tool answered with. */
export interface Content {
  title: string;
  text: string;
  /** Maximum of its line item; null without one. */
  points: number | null;
  link: ToolLink;
  /** The assignment keeps the name that the teacher has typed (Canvas). */
  keepsName: boolean;
}

export interface Answer {
  contents: Content[];
  /** Name for the module that is made of them (Canvas). */
  moduleName: string | null;
}
