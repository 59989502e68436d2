/** Warnings in Spanish: by code, or by format and code where a format says something of its own. */

type Said = readonly [message: string, help?: string];

const typeAgain = 'Escriba el texto de nuevo donde llegó dañado.';
const tagFirst = 'Etiquete primero sus actividades.';
const shortenLabels = 'Acorte sus nombres cortos.';
const caseHasThem = 'CASE los tiene.';
const rubrics = 'CASE los lleva como rúbricas.';
const invisible = 'Los caracteres de control invisibles no pueden estar en una página web y se quitan.';

export const warnings: Readonly<Record<string, Said>> = {
  'alignment.untagged_left_out': [
    'Las actividades sin etiquetas no tienen fila en el archivo.',
    'Etiquételas, o exporte el informe como página web, que las nombra.',
  ],
  'alignment.control_characters': [invisible],

  'booklet.not_translated': [
    'Estos no tienen texto en el idioma del cuaderno y quedan en el idioma en que se escribieron.',
  ],
  'booklet.student_version_first': [
    'La traducción de los enunciados es su versión para estudiantes, que ocupa el lugar del enunciado completo.',
    'Con las versiones para estudiantes activadas, debajo está el enunciado completo en el idioma en que se escribió.',
  ],
  'booklet.definition_left_out': [
    'Las definiciones no están traducidas; en su lugar el cuaderno tiene la línea para estudiantes.',
  ],
  'booklet.search_words_left_out': [
    'Los nombres cortos y las palabras de búsqueda son para pantallas, así que el cuaderno no los imprime.',
    'CASE y CSV los tienen.',
  ],
  'booklet.control_characters': [invisible],

  'canvas_package.empty': [
    'Nada de este curso tiene etiquetas de este marco, así que el paquete quedaría vacío.',
    tagFirst,
  ],
  'canvas_package.title_missing': [
    'Canvas no acepta una tarea sin título.',
    'Dé un título a estas actividades.',
  ],
  'canvas_package.new_assignments': [
    'Canvas añade una tarea nueva, sin publicar, por cada actividad; las tareas que un curso ya tiene quedan como están.',
    'Importe en un curso nuevo o en una copia.',
  ],
  'canvas_package.title_cleaned': [
    'Los títulos de más de 255 caracteres se acortan, y se omiten los caracteres de control y los saltos de línea.',
  ],
  'canvas_package.relation_dropped': [
    'Las alineaciones de Canvas no dicen si una actividad enseña o evalúa; solo lo dicen las descripciones de las tareas.',
  ],
  'canvas_package.untagged_coursework': [
    'Las actividades sin etiquetas de este marco no están en el paquete.',
  ],

  'canvas.title_missing': [
    'Canvas no acepta nada sin título.',
    'Dé a estos elementos un nombre o nombre corto.',
  ],
  'canvas.description_too_long': [
    'Canvas no acepta descripciones de más de 65,535 caracteres.',
    'Acorte estos textos.',
  ],
  'canvas.title_shortened': [
    'Los títulos y nombres cortos de más de 255 caracteres se acortan; el enunciado entero está en la descripción.',
    shortenLabels,
  ],
  'canvas.student_shortened': [
    'Las versiones para estudiantes de más de 255 caracteres se acortan.',
    'Acórtelas.',
  ],
  'canvas.text_cleaned': [
    'Se omiten los caracteres de control, y los saltos de línea en títulos y versiones para estudiantes se vuelven espacios.',
  ],
  'canvas.order_lost': [
    'Canvas ordena los resultados por título, así que sin códigos en los títulos pierden el orden del marco.',
    'Elija títulos con el código.',
  ],
  'canvas.areas_elements_dropped': [
    'Las áreas CTE y los elementos esenciales atraviesan los grupos, y Canvas tiene cada resultado en un solo árbol.',
    caseHasThem,
  ],
  'canvas.details_dropped': [
    'Canvas no tiene lugar para palabras clave, ocupaciones de ejemplo ni para si es conocimiento o habilidad.',
  ],
  'canvas.levels_dropped': [
    'Se omiten los niveles de desempeño, porque todos los resultados reciben las valoraciones que usted elige.',
  ],

  'cartridge.empty': [
    'Nada de este curso tiene etiquetas de este marco, así que el cartucho quedaría vacío.',
    tagFirst,
  ],
  'cartridge.too_many_links': [
    'Un cartucho con un archivo por enlace no puede tener más de 65,000.',
    'Elija Thin Common Cartridge, o solo algunos grupos.',
  ],
  'cartridge.title_shortened': [
    'Los títulos de más de 255 caracteres o de varias líneas se acortan a una línea. Los metadatos los conservan enteros.',
    'Elija nombres cortos como títulos.',
  ],
  'cartridge.characters_removed': [
    'Algunos textos tienen caracteres de control invisibles que XML no admite; se omiten.',
    typeAgain,
  ],
  'cartridge.fields_dropped': [
    'Un cartucho no tiene lugar para ocupaciones, niveles de desempeño, traducciones ni para si un enunciado es conocimiento o habilidad.',
    caseHasThem,
  ],
  'cartridge.untagged_coursework': [
    'Las actividades sin etiquetas de lo que se exporta no están en el cartucho.',
  ],
  'cartridge.tools_in_canvas': [
    'Canvas puede añadir cada lanzamiento de un cartucho como una herramienta aparte que alguien tiene que configurar.',
    'Para Canvas, elija páginas web o el paquete de curso de Canvas.',
  ],

  'csv.cell_too_long': ['Excel solo muestra los primeros 32,767 caracteres de una celda.'],
  'csv.character_replaced': [
    'Medios caracteres no se pueden escribir en UTF-8; en lugar de cada uno va un signo de reemplazo (�).',
    typeAgain,
  ],
  'csv.formula_marked': [
    'El texto que empieza por =, +, - o @ recibe un apóstrofo delante, para que las hojas de cálculo lo muestren como texto.',
    'Desactive «Seguro para hojas de cálculo» para un programa que lee el texto tal cual.',
  ],
  'csv.formula_run': [
    'Algún texto empieza por =, +, - o @, y una hoja de cálculo podría ejecutarlo como fórmula.',
    'Active «Seguro para hojas de cálculo» si el archivo lo abrirán personas.',
  ],

  'ctdl_asn.publisher_missing': [
    'El archivo nombra a su editor solo en palabras, y el Credential Registry lo acepta únicamente con una dirección.',
    'Dé el CTID de su organización en «Editor en el Registry» antes de publicar.',
  ],
  'ctdl_asn.levels_dropped': ['CTDL-ASN no tiene lugar para niveles de desempeño.', rubrics],
  'ctdl_asn.characters_dropped': [
    'Se omiten los caracteres de control y los dañados (media pareja), porque los registros los rechazan.',
    typeAgain,
  ],

  'moodle.name_missing': [
    'Moodle descarta lo que no tiene nombre, y lo que está debajo.',
    'Dé a estos elementos un nombre o nombre corto; «0» no es un nombre para Moodle.',
  ],
  'moodle.id_repeated': [
    'De varios con el mismo número ID, Moodle conserva uno, y no distingue mayúsculas de minúsculas.',
    'Deles otros códigos, o elija identificadores como números ID.',
  ],
  'moodle.text_cleaned': [
    'Se omiten los caracteres de control; en los nombres, los saltos de línea se vuelven espacios y los signos < > \\ se escriben ‹ › ⧵.',
  ],
  'moodle.details_dropped': [
    'Moodle no tiene lugar para palabras clave, ocupaciones de ejemplo ni para si es conocimiento o habilidad.',
  ],
  'moodle.levels_dropped': [
    'Se omiten los niveles de desempeño, porque todos los elementos reciben la escala que usted elige.',
  ],
  'moodle.id_numeric': [
    'Moodle compara por su valor los números ID que parecen números, y confundiría 1.1 con 1.10.',
    'Elija identificadores como números ID.',
  ],
  'moodle.id_unfit': [
    'Moodle no acepta números ID de más de 100 caracteres ni con marcas, barras invertidas o caracteres de control.',
    'Elija identificadores como números ID.',
  ],
  'moodle-outcomes moodle.id_unfit': [
    'Moodle no acepta nombres cortos de más de 255 caracteres ni con marcas, barras invertidas o caracteres de control.',
    'Dé otros códigos a estos enunciados.',
  ],
  'moodle.name_shortened': [
    'Los nombres cortos de más de 100 caracteres se acortan; el texto entero está en la descripción.',
    shortenLabels,
  ],
  'moodle-outcomes moodle.name_shortened': [
    'Los nombres de más de 255 caracteres se acortan; el enunciado entero está en la descripción.',
    shortenLabels,
  ],
  'moodle.title_missing': ['Moodle no acepta un marco sin título.', 'Dé un título al marco.'],
  'moodle.framework_changed': [
    'El título del marco se acorta a 100 caracteres o se escribe con otros signos, o se omiten caracteres de control.',
  ],
  'moodle.description_shortened': [
    'Moodle no lee líneas de más de 8,192 bytes, así que estas descripciones se acortan.',
    'Las competencias de Moodle tienen sitio para ellas.',
  ],
  'moodle.groups_dropped': [
    'Los resultados no tienen grupos: áreas, elementos, grupos y rutas están solo en los códigos y las descripciones.',
    'Las competencias de Moodle los conservan.',
  ],

  'opensalt.identifier_changed': [
    'OpenSALT da un identificador propio a un marco que todavía no conoce. Los elementos conservan el suyo.',
    'Importe CASE 1.0 si el identificador importa, o si el marco se vuelve a importar más tarde.',
  ],
  'opensalt.title_cut': ['OpenSALT guarda los primeros 120 caracteres de un título.'],
  'opensalt.description_cut': [
    'OpenSALT guarda los primeros 300 caracteres de la descripción de un marco.',
    'Importe CASE 1.0, o acorte la descripción.',
  ],
  'opensalt.document_shortened': [
    'OpenSALT guarda 300 caracteres de un autor y 50 de un editor o una versión; lo que sobra se corta.',
  ],
  'opensalt.subject_split': [
    'OpenSALT separa las materias con una barra (|), así que una materia que la contiene se vuelve dos.',
    'Escriba la materia sin barra.',
  ],
  'opensalt.code_too_long': ['OpenSALT rechaza códigos de más de 80 caracteres.'],
  'opensalt.keyword_split': [
    'OpenSALT separa las palabras clave con comas, así que una que contiene una coma se vuelve dos.',
    'Escriba la palabra clave sin coma, o importe CASE 1.0.',
  ],
  'opensalt.kind_dropped': [
    'El libro no dice si un enunciado es conocimiento o habilidad.',
    'CASE lo dice con un concepto.',
  ],
  'opensalt.levels_dropped': ['El libro no tiene lugar para niveles de desempeño.', rubrics],
  'opensalt.occupations_dropped': [
    'El libro no tiene lugar para ocupaciones de ejemplo.',
    'CASE 1.1 lleva aquellas cuyo código es seguro.',
  ],
  'opensalt.groups_dropped': [
    'Las asociaciones con elementos y áreas se escriben sin los nombres de sus grupos.',
    'Importe CASE 1.0, que tiene los grupos; «Con grupos de asociaciones» los repite.',
  ],
  'opensalt.groups_repeated': [
    'OpenSALT crea un grupo de asociaciones nuevo por cada fila que nombra uno.',
    'Desactive «Con grupos de asociaciones», o importe CASE 1.0.',
  ],

  'resource_search.untagged_left_out': [
    'Las actividades sin etiquetas no están en el archivo: una búsqueda por enunciado no las encontraría.',
    'Etiquételas primero.',
  ],
  'resource_search.line_joined': [
    'En este formato los nombres son una línea, así que los saltos de línea se vuelven espacios.',
  ],
  'resource_search.due_date_dropped': ['Los recursos no tienen fecha de entrega.'],

  'table.definitions_dropped': [
    'Una tabla solo tiene una fila por enunciado, así que las definiciones de grupos y rutas no están.',
    'CASE y el cuaderno las tienen.',
  ],
  'table.untranslated': [
    'Algunos elementos no tienen versión para estudiantes o nombre en este idioma y aparecen como se escribieron.',
    'Tradúzcalos, o exporte en el idioma del marco.',
  ],

  'xlsx.text_shortened': [
    'Una celda de una hoja de cálculo admite 32,767 caracteres. Lo que sobra se corta.',
    'Exporte CSV, que no tiene ese límite.',
  ],
  'xlsx.character_replaced': [
    'Un carácter dañado (media pareja) no se puede escribir y se reemplaza por �.',
    'Escriba el texto de nuevo.',
  ],
  'xlsx.too_many_rows': [
    'Una hoja de cálculo tiene 1,048,576 filas, y esto serían más.',
    'Elija menos grupos, o exporte CSV.',
  ],
};
