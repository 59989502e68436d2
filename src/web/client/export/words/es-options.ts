/** Options of formats, in Spanish: by name, or by format and name where a format means something of its own. */

export interface OptionWords {
  label: string;
  help: string;
  /** For texts: what fits, in words. */
  shape?: string;
  choices?: Readonly<Record<string, string>>;
}

const languages = { en: 'Inglés', es: 'Español' };
const bookletLanguage: OptionWords = {
  label: 'Idioma',
  help: 'Elija español para las familias y juntas que lo leen. Un texto sin traducción queda como se escribió.',
  choices: languages,
};
const tableLanguage: OptionWords = {
  label: 'Idioma',
  help: 'El idioma de las columnas, los nombres cortos y las versiones para estudiantes. Los enunciados quedan como se escribieron.',
  choices: languages,
};

export const options: Readonly<Record<string, OptionWords>> = {
  language: {
    label: 'Idioma',
    help: 'Una traducción es un documento aparte, cuyos elementos dicen qué traducen.',
    choices: languages,
  },
  'csv language': tableLanguage,
  'xlsx language': tableLanguage,
  'booklet-html language': bookletLanguage,
  'booklet-pdf language': bookletLanguage,
  'ctdl-asn publisher': {
    label: 'Editor en el Registry',
    help: 'El CTID o la dirección de su organización en el Credential Registry, que sin eso no publica nada.',
    shape: 'un CTID como ce-e8a41a52-6ff6-48f0-9872-889c87b093b7, o una dirección web',
  },
  'lti-resource-search publisher': {
    label: 'Editor',
    help: 'Quién publica las actividades. Nombre su escuela o distrito, para que quien las encuentre sepa a quién preguntar.',
    shape: 'de 1 a 255 caracteres en una línea',
  },
  registry: {
    label: 'Registry',
    help: 'Pruebe primero una publicación en el entorno de pruebas.',
    choices: { production: 'Credential Registry', sandbox: 'Entorno de pruebas' },
  },
  translations: {
    label: 'Con traducciones',
    help: 'Nombres, nombres cortos, versiones para estudiantes y palabras clave en todos los idiomas. Desactívelo para un sistema que solo acepta un idioma.',
  },
  groups: {
    label: 'Con grupos de asociaciones',
    help: 'OpenSALT crea un grupo nuevo por cada fila que nombra uno, así que habrá más de mil grupos con los mismos nombres.',
  },
  guidPrefix: {
    label: 'Prefijo de los identificadores',
    help: 'Canvas rechaza un resultado que otro distrito del mismo servidor ya importó. Un prefijo propio, como su dominio, lo evita; use siempre el mismo.',
    shape: 'hasta 60 letras, cifras, puntos, guiones y guiones bajos, sin «canvas_outcome» al principio',
  },
  title: {
    label: 'Títulos de los resultados',
    help: 'Canvas ordena por título, así que solo un título con su código conserva el orden del marco.',
    choices: { 'code-label': 'Código y nombre corto', code: 'Código', label: 'Nombre corto' },
  },
  ratings: {
    label: 'Valoraciones',
    help: 'Si la cuenta tiene su propia escala de dominio, Canvas usa esa en todo caso.',
    choices: {
      four: 'Cuatro niveles y sin evidencia (4 a 0)',
      three: 'Tres niveles (2 a 0)',
      two: 'Logrado o todavía no (1 o 0)',
      account: 'Como las tiene la cuenta',
    },
  },
  calculation: {
    label: 'Cálculo',
    help: 'Cómo varios resultados de un estudiante se vuelven una sola puntuación.',
    choices: {
      highest: 'Puntuación más alta',
      latest: 'Puntuación más reciente',
      average: 'Promedio',
      decaying_average: 'Con más peso para la más reciente (65 %)',
      n_mastery: 'Dominio mostrado cinco veces',
    },
  },
  scale: {
    label: 'Escala',
    help: 'Los valores entre los que eligen los docentes al valorar a un estudiante.',
    choices: {
      competent: 'Aún no competente, Competente',
      four: 'Inicial, En desarrollo, Competente, Avanzado',
    },
  },
  taxonomies: {
    label: 'Palabras para los niveles',
    help: 'Cómo llama Moodle a los grupos y a lo que está debajo. Moodle muestra estas palabras en el idioma de quien lee.',
    choices: {
      'domain,competency,competency': 'Dominios y competencias',
      'domain,outcome,outcome': 'Dominios y resultados',
      'domain,skill,skill': 'Dominios y habilidades',
    },
  },
  idNumbers: {
    label: 'Números ID',
    help: 'Los códigos se leen mejor. Los identificadores sirven donde Moodle confundiría los códigos.',
    choices: { code: 'Códigos', identifier: 'Identificadores' },
  },
  frameworkId: {
    label: 'Número ID del marco',
    help: 'Moodle carga un marco una vez por cada número ID. Vacío: su nombre corto y su versión.',
    shape: 'hasta 100 caracteres sin < > " \\, y sin espacios alrededor',
  },
  linkType: {
    label: 'Enlaces de un curso',
    help: 'Un enlace de lanzamiento abre la actividad en Waymark; el sistema que lo recibe debe conocer Waymark como herramienta. Las páginas web no necesitan nada.',
    choices: {
      lti: 'Lanzamientos de Waymark, uno por cada actividad',
      web: 'Páginas web, una por cada enunciado de cada actividad',
    },
  },
  titles: {
    label: 'Títulos de los enunciados',
    help: 'Los nombres cortos dan una lista corta. Los metadatos tienen el enunciado entero en todo caso.',
    choices: { statement: 'Código y enunciado', label: 'Código y nombre corto' },
  },
  providerId: {
    label: 'Proveedor de los identificadores',
    help: 'Cámbielo si el sistema que lo recibe espera otro nombre para quien emite los identificadores. Vacío lo omite.',
    shape: 'como máximo 100 caracteres en una línea',
  },
  region: {
    label: 'Región o autoridad',
    help: 'De quién son estos estándares. Vacío: el editor del marco.',
    shape: 'como máximo 100 caracteres en una línea',
  },
  aligned: {
    label: 'Etiquetas que alinean',
    help: 'Canvas no distingue entre enseñar y evaluar. Alinee solo lo que se evalúa para ver justo eso en el libro de dominio.',
    choices: { all: 'Lo que se enseña y lo que se evalúa', assesses: 'Solo lo que se evalúa' },
  },
  bom: {
    label: 'Marcar como UTF-8',
    help: 'Sin la marca, Excel muestra mal los acentos. Desactívelo para un programa que no la espera.',
  },
  formulaSafe: {
    label: 'Seguro para hojas de cálculo',
    help: 'El texto que una hoja de cálculo ejecutaría como fórmula recibe un apóstrofo delante. Desactívelo para un programa que lee el texto tal cual.',
  },
  studentVersions: {
    label: 'Versiones para estudiantes',
    help: 'Debajo de cada enunciado, cómo se dice a los estudiantes. En el cuaderno en español, que tiene las versiones para estudiantes, el enunciado en inglés. Desactívelo para un cuaderno más corto.',
  },
  paper: {
    label: 'Papel',
    help: 'El tamaño de sus páginas cuando se imprime.',
    choices: { letter: 'Carta (US Letter)', a4: 'A4' },
  },
};
