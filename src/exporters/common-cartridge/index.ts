/** Common Cartridge and Thin Common Cartridge (1EdTech): a framework, or a course's tagged coursework, as links. */
export { commonCartridgeFormats } from './formats';
