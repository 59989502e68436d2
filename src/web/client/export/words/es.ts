/** The words of the export page, in Spanish; directors are addressed as *usted*. */
import { formatFor } from '../../parts/format';
import type { ExportWords } from './en';

const { count, day, moment, size } = formatFor('es-US');
const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

export const es: ExportWords = {
  lang: 'es',
  count,
  moment,
  size,
  title: 'Exportar',
  lead: 'Entregue su marco, o las etiquetas de un curso, a otro sistema.',
  failed: 'Los formatos no llegaron',
  loading: 'Buscando los formatos',
  formats: 'Formato',
  families: { lms: 'Para su LMS', standards: 'Para sistemas de estándares', people: 'Para personas' },

  version: 'Versión',
  versionOf: (version, date, current) =>
    current ? `${version}, actual` : `${version}, publicada el ${day(date)}`,
  include: 'Qué incluir',
  scope: { all: 'Todo', parts: 'Algunos grupos o rutas', course: 'Un curso' },
  chosenParts: 'Grupos y rutas elegidos',
  change: 'Cambiar',
  choose: 'Elegir',
  course: 'Curso',
  noCourses: 'Todavía no se ha abierto ningún curso con Waymark, así que no hay etiquetas que exportar.',
  noParts: 'Elija al menos un grupo o una ruta.',
  mustBe: (shape) => `Aquí va: ${shape}.`,

  parts: {
    title: 'Qué incluir',
    lead: 'Un grupo va entero. Una ruta va con lo que comparten todas las rutas de su grupo.',
    find: 'Buscar un grupo o una ruta',
    list: 'Grupos y rutas',
    nothing: (query) => `Ningún grupo ni ruta se llama «${query}».`,
    cluster: 'grupo entero',
    none: 'Todavía no ha elegido nada.',
    remove: (name) => `Quitar ${name}`,
    done: (n) => (n === 0 ? 'Incluir todo' : `Incluir ${count(n)}`),
    cancel: 'Cancelar',
    clear: 'Borrar la búsqueda',
  },

  losses: {
    title: 'Antes de descargar',
    toKnow: (n) => `${plural(n, 'cosa')} que conviene saber`,
    toMend: (n) => `${plural(n, 'cosa')} por corregir primero`,
    none: 'No se omite ni cambia nada.',
    see: (n) => `Ver los ${count(n)}`,
    seeSome: (shown, n) => `Ver ${count(shown)} de ${count(n)}`,
    seeOne: 'Ver cuál',
    hide: 'Ocultar',
  },

  preview: {
    title: 'Vista previa',
    first: (n) => (n === 1 ? 'primera línea' : `primeras ${count(n)} líneas`),
    all: (n) => (n === 1 ? 'la única línea' : `las ${count(n)} líneas`),
    lines: 'Primeras líneas del archivo',
    facts: 'Qué sale',
    clusters: (n) => (n === 1 ? 'grupo' : 'grupos'),
    pathways: (n) => (n === 1 ? 'ruta' : 'rutas'),
    statements: (n) => (n === 1 ? 'enunciado' : 'enunciados'),
    none: 'No hay nada que mostrar hasta que se corrija lo de arriba.',
    failed: 'No hay vista previa',
    incomplete: 'Complete primero lo de arriba.',
    waiting: 'Preparando la vista previa',
    ready: (number, of, bytes) =>
      bytes ? `Vista previa lista: ${number} ${of}, ${bytes}` : `Vista previa lista: ${number} ${of}`,
  },

  download: {
    button: (bytes) => (bytes ? `Descargar, ${bytes}` : 'Descargar'),
    cancel: 'Cancelar',
    canceled: 'La descarga se canceló.',
    refused: 'Corrija primero lo que se nombra en «Antes de descargar».',
    receiving: (received, whole) =>
      whole ? `Descargando: ${received} de ${whole}` : `Descargando: ${received}`,
    preparing: 'Preparando el archivo.',
    printing: 'Imprimiendo el cuaderno. Puede tardar un minuto.',
    progress: 'Descarga',
    done: (fileName) => `${fileName} está descargado`,
    failed: 'El archivo no llegó completo',
    nothingKept: 'No se guardó nada en esta computadora.',
    again: 'Intentar otra vez',
  },

  history: {
    title: 'Exportaciones anteriores',
    table: 'Exportaciones anteriores, primero las más recientes',
    none: 'Todavía no se ha descargado ninguna exportación.',
    loading: 'Buscando exportaciones anteriores',
    failed: 'Las exportaciones anteriores no llegaron',
    when: 'Cuándo',
    format: 'Formato',
    what: 'Qué',
    version: 'Versión',
    who: 'Quién',
    sha: 'SHA-256',
    again: 'Descargar',
    againOf: (fileName, when) => `Descargar otra vez ${fileName}, del ${when}`,
    you: 'Usted',
    someone: 'Otra persona',
    everything: 'Todo',
    older: 'Mostrar más antiguas',
    copySha: (fileName) => `Copiar el SHA-256 de ${fileName}`,
    copied: 'Copiado',
  },
};
