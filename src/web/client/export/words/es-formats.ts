/** Names of formats and of what they count, in Spanish; by the ids and words that the server sends in English. */

export const formats: Readonly<Record<string, { title: string; purpose: string }>> = {
  'case-1.1': {
    title: 'CASE 1.1',
    purpose: 'JSON; el estándar actual de 1EdTech',
  },
  'case-1.0': {
    title: 'CASE 1.0',
    purpose: 'JSON; para sistemas anteriores',
  },
  'case-compat': {
    title: 'CASE 1.0 para OpenSALT',
    purpose: 'JSON; con los enlaces que busca OpenSALT',
  },
  'ctdl-asn': {
    title: 'CTDL-ASN (JSON-LD)',
    purpose: 'JSON-LD para el Credential Registry',
  },
  'opensalt-workbook': {
    title: 'Libro de OpenSALT',
    purpose: 'XLSX con tres hojas',
  },
  'canvas-outcomes': {
    title: 'Resultados de Canvas',
    purpose: 'CSV que importa quien administra Canvas',
  },
  'moodle-competencies': {
    title: 'Competencias de Moodle',
    purpose: 'CSV para Administración del sitio, Competencias',
  },
  'moodle-outcomes': {
    title: 'Resultados de Moodle',
    purpose: 'CSV para Resultados, de un sitio o de un curso',
  },
  'common-cartridge-1.3': {
    title: 'Common Cartridge 1.3',
    purpose: 'Enlaces con sus estándares, en .imscc',
  },
  'common-cartridge-1.4': {
    title: 'Common Cartridge 1.4',
    purpose: 'Lo mismo para sistemas nuevos; Canvas lee 1.3',
  },
  'thin-common-cartridge-1.3': {
    title: 'Thin Common Cartridge 1.3',
    purpose: 'Solo enlaces, en un archivo pequeño',
  },
  'canvas-course-package': {
    title: 'Paquete de curso de Canvas',
    purpose: 'Resultados ya alineados con las tareas de un curso',
  },
  csv: {
    title: 'CSV',
    purpose: 'Una fila por enunciado',
  },
  xlsx: {
    title: 'Excel',
    purpose: 'Una fila por enunciado, y una hoja sobre el marco',
  },
  'booklet-html': {
    title: 'Cuaderno, página web',
    purpose: 'El marco para leer, listo para imprimir',
  },
  'booklet-pdf': {
    title: 'Cuaderno, PDF',
    purpose: 'El marco en páginas, para enviar o repartir',
  },
  'alignment-csv': {
    title: 'Informe de alineación, CSV',
    purpose: 'Las etiquetas de un curso, una por fila',
  },
  'alignment-xlsx': {
    title: 'Informe de alineación, Excel',
    purpose: 'Las etiquetas de un curso, con un resumen por ruta',
  },
  'alignment-html': {
    title: 'Informe de alineación, página web',
    purpose: 'Las etiquetas de un curso, para leer e imprimir',
  },
  'lti-resource-search': {
    title: 'LTI Resource Search 1.0',
    purpose: 'JSON con las etiquetas de un curso, para catálogos',
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
