import { readFileSync } from 'node:fs';

/** Pages that need no client: written in each language by the build, with a script of a few lines (public/pages/page.js). */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', ar: 'العربية' };
const NAMES = ['landing', 'privacy', 'terms'] as const;

type Language = keyof typeof LANGUAGES;
type Words = { signIn: string; overview: string } & Record<'privacy' | 'terms', { title: string; parts: [string, string][] }>;
type Texts = { home: Record<string, string> & { notItems: string[] }; shell: Record<string, string> };

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Figures of the model card are filled in by the script, since the models of a house may be others. */
const withFigures = (text: string, names: Record<string, string>) =>
  escaped(text).replace(/{{(\w+)}}/g, (_, name: string) => `<b data-figure="${names[name] ?? name}">…</b>`);

function landing({ home }: Texts): string {
  const figure = (name: string) => `<div><div class="figure" data-figure="${name}">…</div><p>${escaped(home[name]!)}</p></div>`;
  return `
    <section class="hero"><h1>${escaped(home.title!)}</h1><p class="lead">${escaped(home.lead!)}</p>
      <a class="button" id="start" href="/sign-up">${escaped(home.start!)}</a></section>
    <section class="card"><h2>${escaped(home.how!)}</h2><p class="quiet">${withFigures(home.howText!, {})}</p>
      <div class="figures">${['balanced', 'sensitivity', 'specificity'].map(figure).join('')}</div>
      <p>${withFigures(home.phone!, { value: 'phoneBalanced', dermoscopy: 'balanced' })}</p></section>
    <div class="two"><section><h2>${escaped(home.not!)}</h2><ul>${home.notItems.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul></section>
      <section><h2>${escaped(home.privacy!)}</h2><p>${escaped(home.privacyText!)}</p></section></div>`;
}

function text({ title, parts }: Words['privacy']): string {
  const sections = parts.map(([heading, words]) => `<section><h2>${escaped(heading)}</h2><p>${escaped(words)}</p></section>`);
  return `<h1>${escaped(title)}</h1>${sections.join('')}`;
}

function page(language: Language, name: (typeof NAMES)[number]): string {
  const texts = read<Texts>(`src/texts/${language}.json`);
  const words = read<Words>(`pages/words/${language}.json`);
  const { shell, home } = texts;
  const title = name === 'landing' ? home.title! : words[name].title;
  const languages = Object.entries(LANGUAGES).map(
    ([code, own]) => `<li><button lang="${code}" data-language="${code}"${code === language ? ' aria-current="true"' : ''}>${own}</button></li>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${escaped(home.lead!)}" />
    <meta name="theme-color" content="#0b6e6e" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="manifest" href="/manifest.webmanifest" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    <link rel="stylesheet" href="/pages/page.css" />
    <script src="/theme.js"></script>
    <script src="/pages/page.js" defer></script>
    <title>${escaped(title)} · Cutis</title>
  </head>
  <body>
    <a class="skip" href="#main">${escaped(shell.skip!)}</a>
    <header><div class="wide bar"><a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28" />Cutis</a>
      <nav class="bar"><details><summary>${escaped(shell.language!)}</summary><ul>${languages.join('')}</ul></details>
        <button id="scheme" data-light="${escaped(shell.light!)}" data-dark="${escaped(shell.dark!)}" aria-label="${escaped(shell.dark!)}"><span aria-hidden="true">◐</span></button>
        <a class="quiet-button" id="sign-in" href="/sign-in" data-overview="${escaped(words.overview)}">${escaped(words.signIn)}</a></nav></div></header>
    <main id="main" class="wide">${name === 'landing' ? landing(texts) : text(words[name])}</main>
    <footer><div class="wide"><p>${escaped(shell.footer!)}</p><p class="bar"><a href="/privacy">${escaped(words.privacy.title)}</a>
      <a href="/terms">${escaped(words.terms.title)}</a> <a href="/docs">${escaped(shell.api!)}</a></p></div></footer>
  </body>
</html>
`;
}

/** Name of the file below pages/, and what stands in it. */
export function pages(): [file: string, html: string][] {
  return NAMES.flatMap((name) =>
    (Object.keys(LANGUAGES) as Language[]).map((language): [string, string] => [`${name}.${language}.html`, page(language, name)]),
  );
}
