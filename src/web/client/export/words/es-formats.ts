/** Names of formats and of what they count, in Spanish; by the ids and words that the server sends in English. */

export const formats: Readonly<Record<string, { title: string; purpose: string }>> = {
  'case-1.1': {
    title: 'CASE 1.1',
    purpose: 'Para registros de estándares y herramientas que leen la versión actual de CASE, de 1EdTech.',
  },
  'case-1.0': {
    title: 'CASE 1.0',
    purpose: 'Para sistemas que solo leen la primera versión de CASE.',
  },
  'case-compat': {
    title: 'CASE 1.0 para OpenSALT',
    purpose:
      'Para OpenSALT y lectores de su época, que buscan dentro del paquete enlaces que CASE no permite allí.',
  },
  'ctdl-asn': {
    title: 'CTDL-ASN (JSON-LD)',
    purpose: 'Para publicar el marco en el Credential Registry de Credential Engine.',
  },
  'opensalt-workbook': {
    title: 'Libro de OpenSALT',
    purpose: 'Para OpenSALT, que lo importa como hoja de cálculo con una forma propia.',
  },
  'canvas-outcomes': {
    title: 'Resultados de Canvas',
    purpose: 'Para administradores y docentes de Canvas, que cargan el marco en Resultados con Importar.',
  },
  'moodle-competencies': {
    title: 'Competencias de Moodle',
    purpose:
      'Para administradores de Moodle, que cargan el marco en Competencias con Importar marco de competencias.',
  },
  'moodle-outcomes': {
    title: 'Resultados de Moodle',
    purpose:
      'Para docentes y administradores de Moodle, que cargan los enunciados en Resultados con Importar resultados.',
  },
  'common-cartridge-1.3': {
    title: 'Common Cartridge 1.3',
    purpose: 'Para docentes que importan un marco o un curso como enlaces, con sus estándares, en un curso.',
  },
  'common-cartridge-1.4': {
    title: 'Common Cartridge 1.4',
    purpose:
      'Para sistemas que leen la versión 1.4, con la dirección CASE de cada estándar. Canvas lee la 1.3.',
  },
  'thin-common-cartridge-1.3': {
    title: 'Thin Common Cartridge 1.3',
    purpose: 'Para catálogos y LMS que solo reciben enlaces, en un archivo pequeño.',
  },
  'canvas-course-package': {
    title: 'Paquete de curso de Canvas',
    purpose: 'Para docentes de Canvas, que importan en un curso tareas alineadas con resultados.',
  },
  csv: {
    title: 'CSV',
    purpose: 'Para quienes leen, ordenan y filtran los enunciados en Excel, Google Sheets o LibreOffice.',
  },
  xlsx: {
    title: 'Excel',
    purpose: 'Para quienes leen, ordenan y filtran los enunciados en Excel, sin elegir nada al abrir.',
  },
  'booklet-html': {
    title: 'Cuaderno, página web',
    purpose:
      'Para juntas, familias y colegas que leen el marco en una pantalla o lo imprimen desde el navegador.',
  },
  'booklet-pdf': {
    title: 'Cuaderno, PDF',
    purpose: 'Para juntas y reuniones: el cuaderno en páginas para enviar o imprimir.',
  },
  'alignment-csv': {
    title: 'Informe de alineación, CSV',
    purpose:
      'Para quienes ordenan y cuentan las etiquetas de un curso en Excel, Google Sheets o LibreOffice.',
  },
  'alignment-xlsx': {
    title: 'Informe de alineación, Excel',
    purpose: 'Para quienes trabajan con las etiquetas de un curso en Excel, con un resumen por ruta al lado.',
  },
  'alignment-html': {
    title: 'Informe de alineación, página web',
    purpose: 'Para directores, acreditadores y colegas que leen o imprimen lo que un curso enseña y evalúa.',
  },
  'lti-resource-search': {
    title: 'LTI Resource Search 1.0',
    purpose:
      'Para catálogos y repositorios que buscan actividades por los enunciados de CASE con los que están alineadas.',
  },
};

/** What comes out, in the plural, as the server says it. */
export const counted: Readonly<Record<string, string>> = {
  assignments: 'tareas',
  competencies: 'competencias',
  'groups and outcomes': 'grupos y resultados',
  items: 'elementos',
  links: 'enlaces',
  outcomes: 'resultados',
  resources: 'recursos',
  statements: 'enunciados',
  tags: 'etiquetas',
};
